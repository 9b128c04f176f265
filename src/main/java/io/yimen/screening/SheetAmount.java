package io.yimen.screening;

import static io.yimen.screening.SheetData.input;
import static io.yimen.screening.SheetData.money;
import static io.yimen.screening.SheetData.value;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.screening.BenefitSheet.Kind;
import io.yimen.screening.BenefitSheet.Row;
import io.yimen.screening.BenefitSheet.State;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import io.yimen.screening.ScreeningResult.TraceEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The fifth group: what a month comes to, part by part. */
final class SheetAmount {

    private final SheetData data;
    private final Voice voice;
    private final SheetRows rows = new SheetRows();

    private SheetAmount(SheetData data, Voice voice) {
        this.data = data;
        this.voice = voice;
    }

    static List<Row> of(SheetData data, Voice voice) {
        SheetAmount group = new SheetAmount(data, voice);
        switch (data.verdict()) {
            case DIBAO, HOLD -> group.household();
            case SINGLE -> group.singlePersons();
            case MARGIN -> group.nothing("amount.margin", "amount.margin.rule");
            case REFUSED -> group.refused();
        }
        return group.rows.rows();
    }

    /** What is paid a month in all. */
    static Money total(ScreeningResult result) {
        return switch (Verdict.of(result)) {
            case DIBAO, HOLD ->
                result.household(Programme.DIBAO)
                        .map(ProgrammeResult::monthlyAmount)
                        .orElse(Money.ZERO);
            case SINGLE ->
                result.singlePersons().stream()
                        .map(entry -> entry.monthlyAmount() == null ? Money.ZERO : entry.monthlyAmount())
                        .reduce(Money.ZERO, Money::plus);
            case MARGIN, REFUSED -> Money.ZERO;
        };
    }

    static Money total(SheetData data) {
        return total(data.result());
    }

    private void household() {
        data.first("DIBAO_TOP_UP").ifPresent(this::topUp);
        data.first("DIBAO_TIER").ifPresent(this::tier);
        addOns();
        data.first("DIBAO_MINIMUM").ifPresent(this::minimum);
        grandTotal("amount.total");
    }

    private void topUp(TraceEntry line) {
        Money lines = money(line, "lines");
        Money income = money(line, "income");
        String note = data.byMonth()
                ? voice.say("amount.topUp.MONTH", Voice.money(data.inUnit(lines)), Voice.money(data.inUnit(income)))
                : voice.say("amount.topUp.YEAR", Voice.money(lines), Voice.money(income));
        base("amount.topUp", note, voice.say("amount.topUp.rule", rounding()), line);
    }

    private void tier(TraceEntry line) {
        String note = voice.say(
                "amount.tier.note",
                Voice.money(money(line, "gapPerPerson")),
                Voice.money(money(line, "tier")),
                input(line, "persons"));
        base("amount.tier", note, voice.say("amount.tier.rule"), line);
    }

    private void base(String label, String note, String rule, TraceEntry line) {
        Money rounded = data.first("DIBAO_ROUNDING").map(SheetData::value).orElse(value(line));
        rows.row(Kind.FIGURE, voice.say(label))
                .note(note)
                .decided(Voice.money(rounded))
                .add(rule, voice.law(line.law()));
    }

    private String rounding() {
        return data.first("DIBAO_ROUNDING")
                .map(line -> voice.word("rounding", input(line, "rounding")))
                .orElse("");
    }

    /** One row for those who get the same for the same reason. */
    private void addOns() {
        Map<String, List<TraceEntry>> alike = data.all("DIBAO_ADDON")
                .filter(SheetData::applies)
                .collect(Collectors.groupingBy(
                        line -> input(line, "category") + " " + line.value() + " " + input(line, "line"),
                        LinkedHashMap::new,
                        Collectors.toList()));
        alike.values().forEach(this::addOn);
    }

    private void addOn(List<TraceEntry> persons) {
        TraceEntry line = persons.get(0);
        List<String> categories = List.of(input(line, "category").split("\\+", -1));
        boolean summed = data.policy("dibao.addon_mode")
                .map(mode -> mode.value().equals("SUM"))
                .orElse(false);
        rows.row(
                        Kind.FIGURE,
                        voice.say(
                                "amount.addon", voice.words("category", categories), Integer.toString(persons.size())))
                .note(categories.size() == 1 ? share(categories.get(0), line) : "")
                .decided(Voice.money(value(line).times(persons.size())))
                .add(voice.say(summed ? "amount.addon.sum" : "amount.addon.highest"), voice.law(line.law()));
    }

    /** 740.00 × 30%, or the flat sum. */
    private String share(String category, TraceEntry line) {
        String key = "dibao.addon." + category.toLowerCase(Locale.ROOT);
        boolean flat = data.policy(key + "_flat")
                .filter(policy -> Money.ofYuan(policy.value()).isPositive())
                .isPresent();
        if (flat) {
            return voice.say("amount.addon.flat", Voice.money(value(line)));
        }
        return data.policy(key + "_bp")
                .map(policy -> voice.say(
                        "amount.addon.share", Voice.money(money(line, "line")), Phrases.percent(policy.value())))
                .orElse("");
    }

    private void minimum(TraceEntry line) {
        Money raised = value(line).minus(money(line, "computed"));
        if (raised.isPositive()) {
            rows.row(Kind.PART, voice.say("amount.minimum"))
                    .decided(Voice.money(raised))
                    .add(voice.say("amount.minimum.rule", Voice.money(money(line, "minimum"))), voice.law(line.law()));
        }
    }

    private void singlePersons() {
        for (ProgrammeResult entry : data.result().singlePersons()) {
            entry.trace().stream()
                    .filter(line -> line.rule().equals("SINGLE_AMOUNT"))
                    .findFirst()
                    .ifPresent(this::singlePerson);
        }
        grandTotal("amount.total");
    }

    private void singlePerson(TraceEntry line) {
        rows.row(Kind.FIGURE, voice.say("amount.single", voice.name(input(line, "ref"))))
                .note(voice.say(
                        "amount.single.note",
                        Voice.money(money(line, "line")),
                        Phrases.percent(input(line, "rateBp")),
                        Voice.money(money(line, "income"))))
                .decided(Voice.money(value(line)))
                .add(voice.say("amount.single.rule"), voice.law(line.law()));
    }

    private void refused() {
        for (String reason : data.reasons()) {
            rows.row(Kind.TEST, voice.reasons(List.of(reason)))
                    .state(State.BAD, voice.say("notMet"))
                    .add("", "");
        }
        nothing("amount.total", "amount.refused." + data.standing());
    }

    private void nothing(String label, String rule) {
        SheetComparison comparison = data.comparison();
        Money found = comparison.foundTotal();
        rows.row(Kind.GRAND, voice.say(label))
                .declared(Voice.money(Objects.requireNonNullElse(comparison.declaredTotal(), Money.ZERO)))
                .verified(found == null ? "" : Voice.money(found))
                .decided(Voice.money(Money.ZERO))
                .add(voice.say(rule), "");
    }

    /** The same rules on what was declared, found and decided; as long as nothing is verified, on the first and the last. */
    private void grandTotal(String label) {
        Money total = total(data);
        SheetComparison comparison = data.comparison();
        Money found = comparison.foundTotal();
        rows.row(Kind.GRAND, voice.say(label))
                .declared(Voice.money(Objects.requireNonNullElse(comparison.declaredTotal(), total)))
                .verified(found == null ? "" : Voice.money(found))
                .decided(Voice.money(total))
                .add(voice.say(isHeld() ? "amount.hold" : "amount.standing." + data.standing()), "");
    }

    /** A county that refuses or a case that ended says more than that another county pays. */
    private boolean isHeld() {
        boolean open = data.standing() == SheetStanding.TRIAL || data.standing() == SheetStanding.CONFIRMED;
        return open && data.verdict() == Verdict.HOLD;
    }
}
