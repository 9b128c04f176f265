package io.yimen.verification.report;

import io.yimen.common.Money;
import io.yimen.verification.FactKind;
import io.yimen.verification.report.FoundByPerson.Said;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the household owns together; registers name the member, families do not. */
final class ComparedAssets {

    private static final String HOME = "HOME";

    private static final Map<ComparedItem, String> SIZES = Map.of(
            ComparedItem.VEHICLES, "value", ComparedItem.DWELLINGS, "areaSqm", ComparedItem.COMPANIES, "capital");

    private static final Map<String, String> KINDS =
            Map.of("SEDAN", "CAR", "VAN", "CAR", "TRUCK", "TRUCK", "MOTORCYCLE", "MOTORCYCLE");

    private final Comparison.Rows rows;
    private final Declared declared;
    private final FoundByPerson found;

    private ComparedAssets(Comparison.Rows rows, Declared declared, FoundByPerson found) {
        this.rows = rows;
        this.declared = declared;
        this.found = found;
    }

    static void add(Comparison.Rows rows, Declared declared, FoundByPerson found) {
        ComparedAssets assets = new ComparedAssets(rows, declared, found);
        assets.financial();
        assets.overLimit();
        assets.things(ComparedItem.VEHICLES, declared.vehicles(), FactKind.VEHICLE);
        assets.things(ComparedItem.DWELLINGS, declared.dwellings(), FactKind.DWELLING);
        assets.things(ComparedItem.COMPANIES, declared.companies(), FactKind.COMPANY);
    }

    private void financial() {
        List<Said> said = ofMembers(FactKind.DEPOSIT, FactKind.SECURITIES, FactKind.PAYMENT_BALANCE).stream()
                .filter(one -> one.fact().amount() != null)
                .toList();
        if (!said.isEmpty()) {
            Money sum = said.stream().map(Said::amount).reduce(Money.ZERO, Money::plus);
            RowDraft.of(rows, ComparedItem.FINANCIAL, null, said).amounts(sum);
        }
    }

    /** A bank that says no more than "over the limit": an amount it does not give cannot be taken over. */
    private void overLimit() {
        List<Said> said = ofMembers(FactKind.DEPOSIT_OVER_LIMIT).stream()
                .filter(one -> one.is("overLimit", "YES"))
                .toList();
        if (!said.isEmpty()) {
            RowDraft.of(rows, ComparedItem.OVER_LIMIT, null, said).code("OVER_LIMIT");
        }
    }

    private void things(ComparedItem item, List<Map<String, String>> said, FactKind kind) {
        List<Said> registered =
                ofMembers(kind).stream().filter(one -> counts(one, item)).toList();
        String size = SIZES.getOrDefault(item, "");
        if (!registered.isEmpty()) {
            List<Map<String, String>> things =
                    registered.stream().map(one -> thing(one, item)).toList();
            RowDraft.of(rows, item, null, registered)
                    .things(ItemValue.of(things), size(said, size), size(things, size));
        }
    }

    private static Map<String, String> thing(Said said, ComparedItem item) {
        String amount = said.amount().toString();
        return switch (item) {
            case VEHICLES -> Map.of("kind", kind(said), "purpose", purpose(said), "value", amount);
            case DWELLINGS -> Map.of("areaSqm", said.detail("area").orElse("0"));
            default -> Map.of("capital", amount);
        };
    }

    /** Scrapped vehicles, shops, closed companies and mere offices in a company are not what the limits are about. */
    private static boolean counts(Said said, ComparedItem item) {
        return switch (item) {
            case VEHICLES -> !said.is("status", "SCRAPPED");
            case DWELLINGS -> said.detail("use").orElse(HOME).equals(HOME);
            default -> !said.is("state", "CLOSED") && !said.is("role", "OFFICER");
        };
    }

    private static String kind(Said said) {
        return KINDS.getOrDefault(said.detail("type").orElse(""), "OTHER");
    }

    private static String purpose(Said said) {
        boolean forDisabled = said.is("type", "DISABILITY_VEHICLE") || said.is("use", "DISABILITY");
        return forDisabled ? "DISABILITY" : said.is("use", "COMMERCIAL") ? "LIVELIHOOD" : "PRIVATE";
    }

    /** Square metres have two decimals as yuan do. */
    private static Money size(List<Map<String, String>> things, String field) {
        Function<Map<String, String>, Money> size = thing -> Money.ofYuan(thing.getOrDefault(field, "0"));
        return things.stream().map(size).reduce(Money.ZERO, Money::plus);
    }

    private List<Said> ofMembers(FactKind... kinds) {
        return found.all(kinds)
                .filter(one -> declared.member(one.ref())
                        .filter(member -> !member.deceased())
                        .isPresent())
                .toList();
    }
}
