package io.yimen.screening;

import static io.yimen.screening.SheetData.input;
import static io.yimen.screening.SheetData.money;

import io.yimen.common.Money;
import io.yimen.screening.BenefitSheet.Group;
import io.yimen.screening.BenefitSheet.Kind;
import io.yimen.screening.BenefitSheet.Row;
import io.yimen.screening.ScreeningResult.Outcome;
import io.yimen.screening.ScreeningResult.TraceEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheet of a rigid-expenditure case: the income as for Dibao, by the year, and what necessary spending takes of it. */
final class RigidSheet extends ProgrammeSheet {

    RigidSheet(SheetData data, Voice voice) {
        super(data, voice);
    }

    /** Recognition brings no money of its own. */
    @Override
    @Nullable Money amount() {
        return null;
    }

    @Override
    String sentence() {
        String figures = data().first("RIGID_SHARE")
                .map(line -> voice().say(
                                "rigid.sentence.figures",
                                Voice.money(money(line, "spending")),
                                Voice.money(money(line, "gross")),
                                share(line)))
                .orElse("");
        if (outcome() == Outcome.INELIGIBLE) {
            return voice().say("rigid.sentence.refused", figures, voice().reasons(reasons()));
        }
        Integer months = recheckMonths();
        String granted = voice().say("rigid.sentence.granted", figures, months == null ? "" : months.toString());
        return outcome() == Outcome.HOLD
                ? granted + voice().say("sentence.space") + SheetSentence.elsewhere(data(), voice())
                : granted;
    }

    @Override
    List<Group> groups() {
        return groups(
                group("members", "members", SheetMembers.of(data(), voice())),
                group("income", "income." + data().unit(), SheetIncome.of(data(), voice())),
                group("lines", "lines", SheetLines.of(data(), voice())),
                group("assets", "assets", SheetAssets.of(data(), voice())),
                group("amount", "rigid.spending", spending()));
    }

    @Override
    List<String> toReport() {
        return List.of(
                voice().say("rigid.report.spending"), voice().say("report.members"), voice().say("report.things"));
    }

    private List<Row> spending() {
        SheetRows rows = new SheetRows();
        for (ExpenseFacts.Kind kind : ExpenseFacts.Kind.values()) {
            Money spent = spent(kind);
            if (spent.isPositive()) {
                rows.row(Kind.FIGURE, voice().word("kind", kind.name()))
                        .declared(Voice.money(spent))
                        .decided(Voice.money(spent))
                        .add(voice().say("rigid.spending.rule"), "");
            }
        }
        data().first("RIGID_SHARE").ifPresent(line -> share(rows, line));
        data().first("RIGID_INCOME").ifPresent(line -> disposable(rows, line));
        boolean granted = outcome() != Outcome.INELIGIBLE;
        rows.row(Kind.GRAND, voice().say("rigid.result"))
                .state(state(), voice().say("verdict." + data().focus() + "." + outcome()))
                .add(granted ? voice().say("rigid.noCash") : voice().reasons(reasons()), "");
        return rows.rows();
    }

    private void share(SheetRows rows, TraceEntry line) {
        rows.row(Kind.TOTAL, voice().say("rigid.total"))
                .decided(Voice.money(money(line, "spending")))
                .add("", "");
        SheetRows.Draft row = rows.row(Kind.TEST, voice().say("rigid.share", share(line)))
                .note(voice().say(
                                "rigid.share.note",
                                Voice.money(money(line, "spending")),
                                Voice.money(money(line, "gross"))));
        boolean inclusive = input(line, "inclusive").equals("true");
        met(row, line)
                .add(
                        voice().say(
                                        inclusive ? "rigid.share.inclusive" : "rigid.share.strict",
                                        Phrases.percent(input(line, "shareBp"))),
                        voice().law(line.law()));
    }

    private void disposable(SheetRows rows, TraceEntry line) {
        SheetRows.Draft row = rows.row(Kind.TEST, voice().say("rigid.income"))
                .note(voice().say("rigid.income.note", Voice.money(money(line, "income")), input(line, "persons")));
        met(row, line)
                .add(voice().say("rigid.income.rule", Voice.money(money(line, "disposable"))), voice().law(line.law()));
    }

    /** What was spent in a year on people who count, as the rules add it up. */
    private Money spent(ExpenseFacts.Kind kind) {
        List<String> counted = data().result().household().counted();
        return data().facts().expenses().stream()
                .filter(one -> one.kind() == kind && (one.member() == null || counted.contains(one.member())))
                .map(one -> one.period() == Period.MONTH ? one.amount().times(12) : one.amount())
                .reduce(Money.ZERO, Money::plus);
    }

    /** For reading only, to a tenth of a percent; the rules compare exactly. */
    private String share(TraceEntry line) {
        long gross = money(line, "gross").fen();
        if (gross <= 0) {
            return voice().say("rigid.share.noIncome");
        }
        return BigDecimal.valueOf(money(line, "spending").fen() * 100)
                        .divide(BigDecimal.valueOf(gross), 1, RoundingMode.DOWN)
                + "%";
    }
}
