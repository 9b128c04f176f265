package io.yimen.screening;

import static io.yimen.screening.SheetData.input;
import static io.yimen.screening.SheetData.money;
import static io.yimen.screening.SheetData.value;
import static io.yimen.screening.SheetData.yearlyDeclared;

import io.yimen.common.Money;
import io.yimen.screening.BenefitSheet.Kind;
import io.yimen.screening.BenefitSheet.Row;
import io.yimen.screening.ScreeningResult.TraceEntry;
import java.util.List;

/** The second group: each income as said and as counted, support from outside, and what is taken off. */
final class SheetIncome {

    private static final String[] SUPPORT = {
        "SUPPORT_LEFT_OUT", "SUPPORT_COURT_ORDER", "SUPPORT_NOT_CHECKED", "SUPPORT_WITHOUT_ABILITY", "SUPPORT_FORMULA"
    };

    private final SheetData data;
    private final Voice voice;
    private final SheetBeside beside;
    private final SheetRows rows = new SheetRows();

    private SheetIncome(SheetData data, Voice voice) {
        this.data = data;
        this.voice = voice;
        this.beside = new SheetBeside(data, voice);
    }

    static List<Row> of(SheetData data, Voice voice) {
        SheetIncome group = new SheetIncome(data, voice);
        data.all("INCOME_ITEM", "INCOME_EXEMPT", "EMPLOYMENT_COST", "BUSINESS_INCOME", "IMPUTED_LABOUR")
                .forEach(group::income);
        group.unsaid();
        group.support();
        data.all("DEDUCTION").forEach(group::deduction);
        data.first("COUNTED_INCOME").ifPresent(group::total);
        return group.rows.rows();
    }

    private void income(TraceEntry line) {
        switch (line.rule()) {
            case "INCOME_ITEM" -> item(line);
            case "INCOME_EXEMPT" -> exempt(line);
            case "EMPLOYMENT_COST" -> employmentCost(line);
            case "BUSINESS_INCOME" -> businessFloor(line);
            default -> imputedLabour(line);
        }
    }

    private void item(TraceEntry line) {
        boolean counts = SheetData.applies(line);
        Money costs = money(line, "costs");
        SheetRows.Draft row = rows.row(Kind.FIGURE, what(line))
                .note(costs.isPositive() ? voice.say("income.costs", figure(yearly(costs, line))) : "")
                .declared(figure(yearlyDeclared(line)))
                .decided(counts ? figure(value(line)) : "");
        String rule = voice.say(counts ? "income.counts." + input(line, "kind") : "income.notCounted");
        row.add(beside.income(row, line, rule), law(line));
    }

    private void exempt(TraceEntry line) {
        String code = voice.word("code", input(line, "code"));
        SheetRows.Draft row = rows.row(Kind.FIGURE, what(line))
                .declared(figure(yearlyDeclared(line)))
                .decided(figure(Money.ZERO));
        row.add(beside.income(row, line, voice.say("income.exempt", code)), law(line));
    }

    private void employmentCost(TraceEntry line) {
        Money cost = money(line, "wages").minus(value(line));
        if (cost.isPositive()) {
            rows.row(Kind.PART, voice.say("income.cost"))
                    .note(voice.name(input(line, "ref")))
                    .decided(Voice.minus(data.inUnit(cost)))
                    .add(voice.say("income.cost.rule", Voice.money(money(line, "costMonthly"))), law(line));
        }
    }

    /** A loss that counts as nothing is put back. */
    private void businessFloor(TraceEntry line) {
        Money back = value(line).minus(money(line, "net"));
        if (back.isPositive()) {
            rows.row(Kind.PART, voice.say("income.floor"))
                    .note(voice.name(input(line, "ref")))
                    .decided(figure(back))
                    .add(voice.say("income.floor.rule"), law(line));
        }
    }

    private void imputedLabour(TraceEntry line) {
        if (SheetData.applies(line)) {
            rows.row(Kind.FIGURE, voice.say("income.of", voice.name(input(line, "ref")), voice.say("income.imputed")))
                    .decided(figure(value(line)))
                    .add(voice.say("income.imputed.rule"), law(line));
        }
    }

    /** What registers know and nobody said. */
    private void unsaid() {
        beside.unsaid().forEach((key, side) -> {
            String ref = key.substring(key.indexOf(':') + 1);
            String what = key.substring(0, key.indexOf(':'));
            String word = what.equals("PENSION") ? voice.word("code", what) : voice.word("kind", what);
            SheetRows.Draft row = rows.row(Kind.FIGURE, voice.say("income.of", voice.name(ref), word));
            row.declared(figure(Money.ZERO)).decided(figure(Money.ZERO));
            row.add(beside.amounts(row, side, ""), "");
        });
    }

    private void support() {
        List<TraceEntry> obligors = data.all(SUPPORT).toList();
        if (obligors.isEmpty()) {
            data.first("SUPPORT_TOTAL")
                    .ifPresent(line -> rows.row(Kind.FIGURE, voice.say("support"))
                            .note(voice.say("support.none"))
                            .decided(figure(Money.ZERO))
                            .add(voice.say("support.none.rule"), law(line)));
        }
        obligors.forEach(this::obligor);
    }

    private void obligor(TraceEntry line) {
        String ref = input(line, "ref");
        String relation = voice.word("relation", input(line, "relation"));
        boolean counts = SheetData.applies(line);
        rows.row(Kind.FIGURE, voice.say("support"))
                .note(
                        voice.knowsName(ref)
                                ? voice.name(ref) + voice.comma() + relation
                                : voice.say("support.by", relation))
                .decided(counts ? figure(value(line)) : figure(Money.ZERO))
                .add(voice.say("support.rule." + line.rule()), law(line));
    }

    private void deduction(TraceEntry line) {
        Money spent = money(line, "spent");
        if (spent.isPositive()) {
            Money cap = money(line, "cap");
            rows.row(Kind.PART, voice.say("deduction", voice.word("kind", input(line, "kind"))))
                    .declared(figure(spent))
                    .decided(Voice.minus(data.inUnit(value(line))))
                    .add(
                            cap.isPositive()
                                    ? voice.say("deduction.cap", Voice.money(cap))
                                    : voice.say("deduction.none"),
                            law(line));
        }
    }

    private void total(TraceEntry line) {
        boolean raised = money(line, "gross").compareTo(money(line, "deductions")) < 0;
        rows.row(Kind.TOTAL, voice.say("income.total." + data.unit()))
                .decided(figure(value(line)))
                .add(raised ? voice.say("income.zero") : "", raised ? law(line) : "");
    }

    private String what(TraceEntry line) {
        String code = input(line, "code");
        String kind = voice.word("kind", input(line, "kind"));
        String what = code.isEmpty() ? kind : voice.word("code", code);
        return voice.say("income.of", voice.name(input(line, "ref")), what.equals(code) ? kind : what);
    }

    private static Money yearly(Money amount, TraceEntry item) {
        return input(item, "period").equals("MONTH") ? amount.times(12) : amount;
    }

    private String figure(Money yearly) {
        return Voice.money(data.inUnit(yearly));
    }

    private String law(TraceEntry line) {
        return voice.law(line.law());
    }
}
