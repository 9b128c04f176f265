package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.screening.AssetFacts;
import io.yimen.screening.ExpenseFacts;
import io.yimen.screening.IncomeFacts;
import io.yimen.screening.MemberFacts;
import io.yimen.screening.ObligorFacts;
import io.yimen.screening.Period;
import io.yimen.verification.report.Declared;
import io.yimen.verification.report.Declared.Income;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a family said in the words of verification, which knows no facts of a case. */
final class DeclaredFacts {

    /** Transfers that a register of pensions can confirm. */
    static final Set<String> PENSION_CODES =
            Set.of("PENSION", "BASIC_RESIDENT_PENSION", "CENTRAL_BASIC_PENSION", "UNEMPLOYMENT_BENEFIT");

    private static final int MONTHS = 12;

    private final CaseFacts facts;

    private DeclaredFacts(CaseFacts facts) {
        this.facts = facts;
    }

    static Declared of(CaseFacts facts, int version) {
        DeclaredFacts said = new DeclaredFacts(facts);
        AssetFacts assets = facts.assets();
        return new Declared(
                version,
                facts.members().stream().map(said::member).toList(),
                facts.obligors().stream().map(DeclaredFacts::obligor).toList(),
                assets == null ? null : assets.financial(),
                assets != null && assets.overLimitUnknownAmount(),
                assets == null
                        ? List.of()
                        : assets.vehicles().stream().map(DeclaredFacts::vehicle).toList(),
                assets == null
                        ? List.of()
                        : assets.dwellings().stream()
                                .map(DeclaredFacts::dwelling)
                                .toList(),
                assets == null
                        ? List.of()
                        : assets.companies().stream()
                                .map(DeclaredFacts::company)
                                .toList());
    }

    private Declared.Person member(CaseMember member) {
        MemberFacts known = member.facts();
        MemberFacts.Disability disability = known.disability();
        return new Declared.Person(
                member.ref(),
                member.name(),
                known.status() == MemberFacts.Status.DECEASED,
                married(known),
                member.hukouTownship() == null ? null : member.hukouTownship().value(),
                disability == null ? null : disability.category() + "/" + disability.level(),
                known.study().name(),
                working(known),
                incomes(member.ref()),
                medical(member.ref()),
                known.activeBenefits().stream()
                        .map(benefit -> benefit.programme() + "/" + benefit.county())
                        .sorted()
                        .toList());
    }

    /** Only of the head and the spouse does the family's composition say whether they are married. */
    private @Nullable Boolean married(MemberFacts member) {
        return switch (member.relation()) {
            case HEAD ->
                facts.members().stream()
                        .anyMatch(other -> other.facts().relation() == MemberFacts.Relation.SPOUSE
                                && other.facts().status() != MemberFacts.Status.DECEASED);
            case SPOUSE -> true;
            default -> null;
        };
    }

    private boolean working(MemberFacts member) {
        Boolean employed = member.employed();
        return employed == null
                ? facts.incomes().stream()
                        .anyMatch(income -> income.member().equals(member.ref())
                                && (income.kind() == IncomeFacts.Kind.WAGE
                                        || income.kind() == IncomeFacts.Kind.BUSINESS))
                : employed;
    }

    private Map<Income, Money> incomes(String ref) {
        Map<Income, Money> sums = new EnumMap<>(Income.class);
        for (IncomeFacts income : facts.incomes()) {
            Income kind = income.member().equals(ref) ? kind(income.kind(), income.code()) : null;
            if (kind != null) {
                Money costs = income.costs();
                Money net = costs == null ? income.amount() : income.amount().minus(costs);
                sums.merge(kind, yearly(net, income.period()), Money::plus);
            }
        }
        return sums;
    }

    /** Which sum an income belongs to; none for what no register knows. */
    static @Nullable Income kind(IncomeFacts.Kind kind, @Nullable String code) {
        return switch (kind) {
            case WAGE -> Income.WAGE;
            case BUSINESS -> Income.BUSINESS;
            case PROPERTY -> Income.PROPERTY;
            case TRANSFER -> code != null && PENSION_CODES.contains(code) ? Income.PENSION : null;
            case OTHER -> null;
        };
    }

    private @Nullable Money medical(String ref) {
        return facts.expenses().stream()
                .filter(expense -> expense.kind() == ExpenseFacts.Kind.MEDICAL_SELF_PAID)
                .filter(expense -> ref.equals(expense.member()))
                .map(expense -> yearly(expense.amount(), expense.period()))
                .reduce(Money::plus)
                .orElse(null);
    }

    private static Money yearly(Money amount, Period period) {
        return period == Period.MONTH ? amount.times(MONTHS) : amount;
    }

    private static Declared.Obligor obligor(ObligorFacts obligor) {
        return new Declared.Obligor(
                obligor.ref(), obligor.householdAnnualIncome(), obligor.status() == ObligorFacts.Status.DECEASED);
    }

    private static Map<String, String> vehicle(AssetFacts.Vehicle vehicle) {
        return Map.of(
                "kind", vehicle.kind().name(),
                "purpose", vehicle.purpose().name(),
                "value", vehicle.value().toString());
    }

    private static Map<String, String> dwelling(AssetFacts.Dwelling dwelling) {
        return Map.of("areaSqm", dwelling.areaSqm());
    }

    private static Map<String, String> company(AssetFacts.Company company) {
        return Map.of("capital", company.registeredCapital().toString());
    }
}
