package io.yimen.screening;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.screening.ScreeningResult.PolicyUsed;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import io.yimen.screening.ScreeningResult.RuleOutcome;
import io.yimen.screening.ScreeningResult.TraceEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the groups of a benefit sheet are drawn from: the facts, the result and its trace, looked up by rule. */
final class SheetData {

    private static final Set<String> INCOME_RULES = Set.of(
            "INCOME_ITEM",
            "INCOME_EXEMPT",
            "EMPLOYMENT_COST",
            "BUSINESS_INCOME",
            "IMPUTED_LABOUR",
            "SUPPORT_COURT_ORDER",
            "SUPPORT_NOT_CHECKED",
            "SUPPORT_WITHOUT_ABILITY",
            "SUPPORT_FORMULA",
            "DEDUCTION",
            "COUNTED_INCOME");

    private final ScreeningRequest facts;
    private final ScreeningResult result;
    private final Set<TraceEntry> lines;
    private final boolean byMonth;
    private final SheetComparison comparison;

    SheetData(ScreeningRequest facts, ScreeningResult result) {
        this(facts, result, SheetComparison.NONE);
    }

    SheetData(ScreeningRequest facts, ScreeningResult result, SheetComparison comparison) {
        this.comparison = comparison;
        this.facts = facts;
        this.result = result;
        // what several programmes share stands in each of their traces
        lines = new LinkedHashSet<>();
        told(focus(), result).forEach(entry -> lines.addAll(entry.trace()));
        byMonth = focus() == Programme.DIBAO
                && lines.stream()
                        .filter(line -> INCOME_RULES.contains(line.rule()))
                        .allMatch(SheetData::wholeByMonth);
    }

    /** The entries whose traces a sheet about a programme draws on. */
    private static Stream<ProgrammeResult> told(Programme focus, ScreeningResult result) {
        Stream<ProgrammeResult> own = result.programmes().stream().filter(entry -> entry.programme() == focus);
        Stream<ProgrammeResult> means = Stream.of(Programme.DIBAO, Programme.DIBAO_MARGIN)
                .flatMap(programme -> result.household(programme).stream());
        return switch (focus) {
            case DIBAO -> means;
            case TEKUN -> own;
            default -> Stream.concat(means, own);
        };
    }

    /** The programme of which the sheet speaks. */
    Programme focus() {
        return comparison.programme();
    }

    /** What it came to for the programme of which the sheet speaks, entry by entry. */
    List<ProgrammeResult> entries() {
        return result.programmes().stream()
                .filter(entry -> entry.programme() == focus())
                .toList();
    }

    SheetComparison comparison() {
        return comparison;
    }

    SheetStanding standing() {
        return comparison.stage();
    }

    ScreeningRequest facts() {
        return facts;
    }

    ScreeningResult result() {
        return result;
    }

    Verdict verdict() {
        return Verdict.of(result);
    }

    /** True when every income is a whole number of fen a month; else the sheet reckons by the year, as the law compares. */
    boolean byMonth() {
        return byMonth;
    }

    /** {@code MONTH} or {@code YEAR}, the last part of message keys. */
    String unit() {
        return byMonth ? "MONTH" : "YEAR";
    }

    /** A sum of a year in the unit of the sheet. */
    Money inUnit(Money yearly) {
        return byMonth ? Money.ofFen(yearly.fen() / 12) : yearly;
    }

    Money inUnit(TraceEntry line) {
        return inUnit(value(line));
    }

    Stream<TraceEntry> all(String... rules) {
        Set<String> wanted = Set.of(rules);
        return lines.stream().filter(line -> wanted.contains(line.rule()));
    }

    Optional<TraceEntry> first(String rule) {
        return all(rule).findFirst();
    }

    Optional<ProgrammeResult> dibao() {
        return result.household(Programme.DIBAO);
    }

    Optional<ProgrammeResult> margin() {
        return result.household(Programme.DIBAO_MARGIN);
    }

    Optional<PolicyUsed> policy(String key) {
        return result.policies().stream()
                .filter(policy -> policy.key().equals(key))
                .findFirst();
    }

    /** Why neither Dibao nor, where it was looked at, margin; each reason once. */
    List<String> reasons() {
        LinkedHashSet<String> reasons = new LinkedHashSet<>();
        Stream.concat(dibao().stream(), margin().stream()).forEach(entry -> reasons.addAll(entry.reasons()));
        return List.copyOf(reasons);
    }

    static Money value(TraceEntry line) {
        return line.value() == null ? Money.ZERO : Money.ofYuan(line.value());
    }

    static Money money(TraceEntry line, String input) {
        String text = input(line, input);
        return text.isEmpty() ? Money.ZERO : Money.ofYuan(text);
    }

    static String input(TraceEntry line, String input) {
        return line.inputs().getOrDefault(input, "");
    }

    static boolean passed(TraceEntry line) {
        return line.outcome() == RuleOutcome.PASS;
    }

    static boolean applies(TraceEntry line) {
        return line.outcome() != RuleOutcome.NOT_APPLICABLE;
    }

    /** The declared amount of an item for a year. */
    static Money yearlyDeclared(TraceEntry item) {
        Money amount = money(item, "amount");
        return input(item, "period").equals("MONTH") ? amount.times(12) : amount;
    }

    private static boolean wholeByMonth(TraceEntry line) {
        Money declared = line.inputs().containsKey("period") ? yearlyDeclared(line) : money(line, "spent");
        return value(line).fen() % 12 == 0 && declared.fen() % 12 == 0;
    }
}
