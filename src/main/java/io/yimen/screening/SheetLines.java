package io.yimen.screening;

import static io.yimen.screening.SheetData.input;
import static io.yimen.screening.SheetData.money;
import static io.yimen.screening.SheetData.value;

import io.yimen.common.Money;
import io.yimen.screening.BenefitSheet.Kind;
import io.yimen.screening.BenefitSheet.Row;
import io.yimen.screening.BenefitSheet.State;
import io.yimen.screening.ScreeningResult.PolicyUsed;
import io.yimen.screening.ScreeningResult.TraceEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The third group: the county's own lines, and the income against them. */
final class SheetLines {

    private final SheetData data;
    private final Voice voice;
    private final SheetRows rows = new SheetRows();

    private SheetLines(SheetData data, Voice voice) {
        this.data = data;
        this.voice = voice;
    }

    static List<Row> of(SheetData data, Voice voice) {
        SheetLines group = new SheetLines(data, voice);
        Map<String, List<TraceEntry>> byResidence = data.all("LINE")
                .collect(Collectors.groupingBy(
                        line -> input(line, "residence"), LinkedHashMap::new, Collectors.toList()));
        byResidence.forEach(group::lines);
        if (byResidence.size() > 1) {
            data.first("LINES_TOTAL").ifPresent(group::total);
        }
        data.first("DIBAO_INCOME").ifPresent(group::dibao);
        if (data.verdict() != Verdict.DIBAO && data.verdict() != Verdict.HOLD) {
            data.first("MARGIN_INCOME").ifPresent(group::margin);
        }
        return group.rows.rows();
    }

    private void lines(String residence, List<TraceEntry> persons) {
        TraceEntry line = persons.get(0);
        Money sum = value(line).times(persons.size());
        String label =
                voice.say("lines." + data.unit(), voice.word("residence", residence), Integer.toString(persons.size()));
        SheetRows.Draft row = rows.row(Kind.FIGURE, label)
                .note(voice.say("lines.each", Voice.money(value(line))))
                .decided(Voice.money(data.byMonth() ? sum : sum.times(12)));
        PolicyUsed policy = data.policy("dibao.line." + residence.toLowerCase(Locale.ROOT))
                .orElse(new PolicyUsed("", "", null, null, null));
        row.add(source(policy), policy.document() == null ? voice.law(line.law()) : policy.document());
    }

    private String source(PolicyUsed policy) {
        if (policy.region() == null || policy.effectiveFrom() == null) {
            return voice.say("lines.tried");
        }
        return voice.say("lines.from", voice.phrases().date(policy.effectiveFrom()), voice.region(policy.region()));
    }

    private void total(TraceEntry line) {
        Money yearly = money(line, "yearly");
        rows.row(Kind.TOTAL, voice.say("lines.total"))
                .decided(Voice.money(data.inUnit(yearly)))
                .add("", "");
    }

    private void dibao(TraceEntry line) {
        test(line, "lines.below")
                .add(voice.say(inclusive(line) ? "lines.inclusive" : "lines.strict"), voice.law(line.law()));
    }

    private void margin(TraceEntry line) {
        String times = Phrases.ratio(input(line, "multipleBp"));
        test(line, "lines.margin")
                .add(
                        voice.say(inclusive(line) ? "lines.margin.inclusive" : "lines.margin.strict", times),
                        voice.law(line.law()));
    }

    private SheetRows.Draft test(TraceEntry line, String label) {
        boolean passed = SheetData.passed(line);
        return rows.row(Kind.TEST, voice.say(label))
                .note(comparison(money(line, "income"), money(line, "limit")))
                .state(passed ? State.OK : State.BAD, voice.say(passed ? "met" : "notMet"));
    }

    /** In the unit of the sheet when both sides are whole in it, by the year otherwise. */
    private String comparison(Money income, Money limit) {
        boolean month = data.byMonth() && limit.fen() % 12 == 0;
        String left = Voice.money(month ? data.inUnit(income) : income);
        String right = Voice.money(month ? data.inUnit(limit) : limit);
        int order = income.compareTo(limit);
        String sign = order < 0 ? "<" : order == 0 ? "=" : ">";
        return month ? left + " " + sign + " " + right : voice.say("lines.yearly", left, sign, right);
    }

    private static boolean inclusive(TraceEntry line) {
        return input(line, "inclusive").equals("true");
    }
}
