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
            List<String> benefits) {

        ItemValue value(ComparedItem item) {
            return switch (item) {
                case IDENTITY -> ItemValue.of(name);
                case DEATH -> living(deceased);
                case HUKOU -> code(hukou);
                case MARRIAGE -> code(married == null ? null : married ? "MARRIED" : "NOT_MARRIED");
                case BENEFIT ->
                    ItemValue.of(benefits.stream().map(Person::benefit).toList());
                case DISABILITY -> code(disability);
                case STUDY -> code(study);
                case WAGE -> amount(incomes.get(Income.WAGE));
                case BUSINESS -> amount(incomes.get(Income.BUSINESS));
                case PROPERTY -> amount(incomes.get(Income.PROPERTY));
                case PENSION -> amount(incomes.get(Income.PENSION));
                case EMPLOYMENT -> ItemValue.of(working ? "EMPLOYED" : "NOT_EMPLOYED");
                case MEDICAL -> amount(medical);
                default -> ItemValue.NOTHING;
            };
        }

        private static Map<String, String> benefit(String written) {
            String[] parts = written.split("/", 2);
            return Map.of("programme", parts[0], "county", parts[1]);
        }
    }

    /** A relative outside the household; {@code income} of a year, of the relative's household. */
    public record Obligor(String ref, @Nullable Money income, boolean deceased) {

        ItemValue value(ComparedItem item) {
            return item == ComparedItem.DEATH ? living(deceased) : amount(income);
        }
    }

    /** What was said about an item, in the form in which it is compared. */
    public ItemValue value(ComparedItem item, @Nullable String ref) {
        return switch (item) {
            case FINANCIAL -> amount(financial);
            case OVER_LIMIT -> ItemValue.of(overLimit ? "OVER_LIMIT" : "NOT_OVER");
            case VEHICLES -> ItemValue.of(vehicles);
            case DWELLINGS -> ItemValue.of(dwellings);
            case COMPANIES -> ItemValue.of(companies);
            default ->
                member(String.valueOf(ref))
                        .map(person -> person.value(item))
                        .or(() -> obligor(String.valueOf(ref)).map(obligor -> obligor.value(item)))
                        .orElse(ItemValue.NOTHING);
        };
    }

    private static ItemValue amount(@Nullable Money amount) {
        return amount == null ? ItemValue.NOTHING : ItemValue.of(amount);
    }

    private static ItemValue code(@Nullable String code) {
        return code == null ? ItemValue.NOTHING : ItemValue.of(code);
    }

    private static ItemValue living(boolean deceased) {
        return ItemValue.of(deceased ? "DECEASED" : "PRESENT");
    }

    private Optional<Obligor> obligor(String ref) {
        return obligors.stream().filter(one -> one.ref().equals(ref)).findFirst();
    }

    public Optional<Person> member(String ref) {
        return members.stream().filter(person -> person.ref().equals(ref)).findFirst();
    }
}
