package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.Programme;
import io.yimen.rules.Facts.IncomeKind;
import io.yimen.rules.ProgrammeDecision.Outcome;
import io.yimen.rules.ProgrammeDecision.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every household under every policy, on many thousands of them. */
class InvariantTests {

    private static final int HOUSEHOLDS = 20_000;

    @Test
    void the_generator_reaches_every_programme_and_outcome() throws IOException {
        Map<String, Integer> seen = new TreeMap<>();

        forEach(
                11,
                (facts, parameters) -> Engine.decide(facts, parameters, false)
                        .programmes()
                        .forEach(entry -> seen.merge(
                                entry.programme() + " " + entry.scope() + " " + entry.outcome(), 1, Integer::sum)));

        for (Programme programme : List.of(Programme.TEKUN, Programme.DIBAO, Programme.DIBAO_MARGIN)) {
            Scope scope = programme == Programme.TEKUN ? Scope.PERSON : Scope.HOUSEHOLD;
            for (Outcome outcome : Outcome.values()) {
                assertThat(seen.getOrDefault(programme + " " + scope + " " + outcome, 0))
                        .as("%s %s", programme, outcome)
                        .isGreaterThan(20);
            }
        }
        assertThat(seen.get("DIBAO SINGLE_PERSON ELIGIBLE")).isGreaterThan(20);
        assertThat(seen.get("DIBAO SINGLE_PERSON HOLD")).isGreaterThan(5);
    }

    @Test
    void an_exempt_transfer_changes_nothing() throws IOException {
        forEach(
                1,
                (facts, parameters) -> Invariants.of(facts, parameters).anExemptTransferChangesNothing("SCHOLARSHIP"));
    }

    @ParameterizedTest
    @EnumSource(IncomeKind.class)
    void one_more_fen_of_counted_income_never_raises_household_dibao(IncomeKind kind) throws IOException {
        forEach(
                2,
                HOUSEHOLDS / 5,
                (facts, parameters) -> Invariants.of(facts, parameters).oneMoreFenNeverRaisesHouseholdDibao(kind));
    }

    @Test
    void a_person_is_never_in_two_programmes() throws IOException {
        forEach(3, (facts, parameters) -> Invariants.of(facts, parameters).nobodyIsInTwoProgrammes());
    }

    @Test
    void amounts_are_never_negative_and_components_add_up() throws IOException {
        forEach(4, (facts, parameters) -> Invariants.of(facts, parameters).amountsAreNeverNegativeAndAddUp());
    }

    @Test
    void another_order_of_the_request_changes_only_the_order_of_the_answer() throws IOException {
        Random random = new Random(5);
        forEach(5, (facts, parameters) -> Invariants.of(facts, parameters).orderChangesOnlyOrder(random));
    }

    @Test
    void the_same_input_gives_the_same_bytes_and_the_trace_changes_nothing() throws IOException {
        forEach(6, (facts, parameters) -> Invariants.of(facts, parameters).theTraceChangesNothing());
    }

    @Test
    void every_member_is_counted_or_excluded_once() throws IOException {
        forEach(7, (facts, parameters) -> Invariants.of(facts, parameters).everyMemberIsCountedOrExcludedOnce());
    }

    @Test
    void nobody_is_without_able_supporter_who_has_one() throws IOException {
        forEach(8, (facts, parameters) -> Invariants.of(facts, parameters).nobodyIsWithoutAbleSupporterWhoHasOne());
    }

    private static void forEach(long seed, BiConsumer<Facts, Parameters> check) throws IOException {
        forEach(seed, HOUSEHOLDS, check);
    }

    private static void forEach(long seed, int count, BiConsumer<Facts, Parameters> check) throws IOException {
        Map<String, String> plain = WorkedCase.values();
        RandomHouseholds households = new RandomHouseholds(seed);
        Parameters parameters = Parameters.of(plain);
        for (int i = 0; i < count; i++) {
            if (i % 10 == 0) {
                parameters = Parameters.of(households.values(plain));
            }
            check.accept(households.next(), parameters);
        }
    }
}
