package io.yimen.verification.report;

import io.yimen.common.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the family said, in this module's own words.
 *
 * @param factsVersion which version of the facts it is
 * @param financial absent when nothing was said about money
 * @param vehicles each with {@code kind}, {@code purpose}, {@code value}
 * @param dwellings each with {@code areaSqm}
 * @param companies each with {@code capital}
 */
public record Declared(
        int factsVersion,
        List<Person> members,
        List<Obligor> obligors,
        @Nullable Money financial,
        boolean overLimit,
        List<Map<String, String>> vehicles,
        List<Map<String, String>> dwellings,
        List<Map<String, String>> companies) {

    /** What a member said about their money, by the year. */
    public enum Income {
        WAGE,
        BUSINESS,
        PROPERTY,
        PENSION
    }

    /**
     * A member.
     *
     * @param married what follows from the family's composition; absent when nothing does
     * @param hukou nine digits
     * @param disability such as {@code PHYSICAL/2}
     * @param incomes sums of a year; a kind that nothing was said about is absent
     * @param medical self-paid in a year
     * @param benefits such as {@code DIBAO/610103}
     */
    public record Person(
            String ref,
            String name,
            boolean deceased,
            @Nullable Boolean married,
            @Nullable String hukou,
            @Nullable String disability,
            @Nullable String study,
            boolean working,
            Map<Income, Money> incomes,
            @Nullable Money medical,
            List<String> benefits) {}

    /** A relative outside the household; {@code income} of a year, of the relative's household. */
    public record Obligor(String ref, @Nullable Money income, boolean deceased) {}

    public Optional<Person> member(String ref) {
        return members.stream().filter(person -> person.ref().equals(ref)).findFirst();
    }
}
