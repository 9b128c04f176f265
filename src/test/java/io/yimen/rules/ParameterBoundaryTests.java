package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.policy.PolicyCatalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each parameter that the engine reads stands at a boundary of some worked case: with one unit less of it, and with one more, a case
 * comes out otherwise; and so it does with each other choice.
 */
class ParameterBoundaryTests {

    static Set<String> keys() throws IOException {
        return new TreeSet<>(WorkedCase.values().keySet());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_unit_less_or_more_or_another_choice_changes_a_worked_case(String key) throws IOException {
        ParameterCases cases = new ParameterCases(LawCase.readAll(), new PolicyCatalogue());

        assertThat(cases.unpinned(key))
                .as("no case of src/test/resources/law tells %s from", key)
                .isEmpty();
    }

    /** What the traces name is what the values of the invented county name, and all of it is in the catalogue. */
    @Test
    void the_values_of_the_invented_county_are_all_that_the_engine_reads() throws IOException {
        Set<String> read = new TreeSet<>();
        for (LawCase worked : LawCase.readAll()) {
            for (ProgrammeDecision entry : Engine.decide(worked.facts(), Parameters.of(worked.inForce()), true)
                    .programmes()) {
                entry.trace().forEach(line -> read.addAll(line.parameters()));
            }
        }
        List<String> unknown = new ArrayList<>(read);
        unknown.removeIf(key -> new PolicyCatalogue().find(key).isPresent());

        assertThat(unknown).isEmpty();
        assertThat(read).isEqualTo(keys());
    }
}
