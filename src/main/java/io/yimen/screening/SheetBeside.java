package io.yimen.screening;

import io.yimen.common.Money;
import io.yimen.screening.ScreeningResult.TraceEntry;
import io.yimen.screening.SheetComparison.Side;
import io.yimen.screening.SheetComparison.Standing;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the first two columns of rows whose thing registers were asked about. */
final class SheetBeside {

    /** Registers name these kinds of income; others have no second column. */
    private static final Set<String> KINDS = Set.of("WAGE", "BUSINESS", "PROPERTY", "PENSION");

    private static final Set<String> PENSIONS =
            Set.of("PENSION", "BASIC_RESIDENT_PENSION", "CENTRAL_BASIC_PENSION", "UNEMPLOYMENT_BENEFIT");

    private static final Map<String, String> ASSETS = Map.of(
            "ASSET_FINANCIAL", "FINANCIAL",
            "ASSET_VEHICLE", "VEHICLES",
            "ASSET_DWELLING", "DWELLINGS",
            "ASSET_COMPANY", "COMPANIES");

    private final SheetData data;
    private final Voice voice;
    private final Set<String> shown = new HashSet<>();

    SheetBeside(SheetData data, Voice voice) {
        this.data = data;
        this.voice = voice;
    }

    /** The first row of a kind carries the sum of all; answers the rule to print. */
    String income(SheetRows.Draft row, TraceEntry line, String rule) {
        String kind = kind(SheetData.input(line, "kind"), SheetData.input(line, "code"));
        String ref = SheetData.input(line, "ref");
        if (!shown.add(kind + ":" + ref)) {
            return rule;
        }
        return data.comparison()
                .side(kind, ref)
                .map(side -> amounts(row, side, rule))
                .orElse(rule);
    }

    /** What registers know of somebody's income that no row has shown yet. */
    Map<String, Side> unsaid() {
        Map<String, Side> left = new LinkedHashMap<>();
        data.comparison().sides().forEach((key, side) -> {
            int colon = key.indexOf(':');
            if (colon > 0 && KINDS.contains(key.substring(0, colon)) && !shown.contains(key)) {
                left.put(key, side);
            }
        });
        return left;
    }

    String amounts(SheetRows.Draft row, Side side, String rule) {
        if (side.differs()) {
            row.declared(figure(side.declared()));
        }
        Money found = side.found();
        if (found != null) {
            row.verified(figure(found));
        }
        return settled(row, side, rule, apart(side.declared(), found));
    }

    String asset(SheetRows.Draft row, String test, String rule) {
        String what = ASSETS.getOrDefault(test, test);
        return data.comparison()
                .side(what)
                .map(side -> owned(row, what, side, rule))
                .orElse(rule);
    }

    private String owned(SheetRows.Draft row, String what, Side side, String rule) {
        boolean money = what.equals("FINANCIAL");
        Money declared = side.declared();
        Money found = side.found();
        if (side.differs()) {
            row.declared(money ? Voice.money(orZero(declared)) : Integer.toString(side.declaredCount()));
        }
        row.verified(money ? Voice.money(orZero(found)) : Integer.toString(side.foundCount()));
        Money apart = orZero(found).minus(orZero(declared));
        String words = money
                ? Voice.money(apart.isNegative() ? Money.ZERO.minus(apart) : apart)
                : Integer.toString(Math.abs(side.foundCount() - side.declaredCount()));
        return settled(row, side, rule, words);
    }

    private String settled(SheetRows.Draft row, Side side, String rule, String apart) {
        if (side.standing() == Standing.AGREES) {
            return rule;
        }
        if (side.standing() == Standing.OPEN) {
            row.difference(voice.say("diff.open", apart));
            return rule.isEmpty() ? voice.say("diff.rule.OPEN") : rule;
        }
        row.difference(voice.say("diff.settled", apart));
        String evidence = side.evidence();
        return voice.say("diff.rule." + side.ruling(), evidence == null ? "" : evidence);
    }

    private String apart(@Nullable Money declared, @Nullable Money found) {
        Money apart = orZero(found).minus(orZero(declared));
        return figure(apart.isNegative() ? Money.ZERO.minus(apart) : apart);
    }

    private String figure(@Nullable Money yearly) {
        return Voice.money(data.inUnit(orZero(yearly)));
    }

    private static Money orZero(@Nullable Money amount) {
        return amount == null ? Money.ZERO : amount;
    }

    private static String kind(String kind, String code) {
        return kind.equals("TRANSFER") && PENSIONS.contains(code) ? "PENSION" : kind;
    }
}
