package io.yimen.screening;

import static io.yimen.screening.SheetData.input;
import static io.yimen.screening.SheetData.money;
import static io.yimen.screening.SheetData.value;

import io.yimen.common.Money;
import io.yimen.screening.LiveScreening.Sum;
import io.yimen.screening.ScreeningResult.HouseholdResult;
import io.yimen.screening.ScreeningResult.TraceEntry;
import java.util.ArrayList;
import java.util.List;

/** The subtraction at the window: the lines, less what counts, leaves the gap. */
final class LiveSums {

    private final SheetData data;
    private final Voice voice;
    private final List<Sum> sums = new ArrayList<>();

    private LiveSums(SheetData data, Voice voice) {
        this.data = data;
        this.voice = voice;
    }

    static List<Sum> of(SheetData data, Voice voice) {
        LiveSums live = new LiveSums(data, voice);
        if (!data.result().household().counted().isEmpty()) {
            live.lines();
            data.all("MEMBER_INCOME").forEach(live::member);
            data.all("INCOME_EXEMPT").forEach(live::exempt);
            data.first("SUPPORT_TOTAL").ifPresent(live::support);
            data.all("DEDUCTION").forEach(live::deduction);
            live.gap();
        }
        return live.sums;
    }

    private void lines() {
        HouseholdResult household = data.result().household();
        List<Money> each = data.all("LINE").map(SheetData::value).distinct().toList();
        String persons = Integer.toString(household.counted().size());
        String label = each.size() == 1
                ? voice.say("live.lines." + data.unit(), Voice.money(each.get(0)), persons)
                : voice.say("lines.total");
        add(label, household.linesMonthly().times(12), false);
    }

    private void member(TraceEntry line) {
        if (value(line).fen() != 0) {
            add(voice.say("live.income", voice.name(input(line, "ref"))), Money.ZERO.minus(value(line)), false);
        }
    }

    private void exempt(TraceEntry line) {
        String code = voice.word("code", input(line, "code"));
        Money declared = data.inUnit(SheetData.yearlyDeclared(line));
        add(voice.say("live.exempt", code, Voice.money(declared)), Money.ZERO, false);
    }

    private void support(TraceEntry line) {
        if (value(line).isPositive()) {
            add(voice.say("support"), Money.ZERO.minus(value(line)), false);
        }
    }

    private void deduction(TraceEntry line) {
        if (value(line).isPositive()) {
            add(voice.word("kind", input(line, "kind")), value(line), false);
        }
    }

    /** Counted income is never below zero, so the gap is never more than the lines. */
    private void gap() {
        HouseholdResult household = data.result().household();
        Money gap = household.linesMonthly().times(12).minus(household.annualIncome());
        data.first("COUNTED_INCOME")
                .filter(line -> money(line, "gross").compareTo(money(line, "deductions")) < 0)
                .ifPresent(line ->
                        add(voice.say("income.zero"), money(line, "gross").minus(money(line, "deductions")), false));
        String label = gap.isNegative() ? "live.over." : "live.gap.";
        add(voice.say(label + data.unit()), gap.isNegative() ? Money.ZERO.minus(gap) : gap, true);
    }

    private void add(String label, Money yearly, boolean total) {
        sums.add(new Sum(label, Voice.money(data.inUnit(yearly)), total));
    }
}
