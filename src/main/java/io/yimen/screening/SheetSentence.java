package io.yimen.screening;

import io.yimen.common.Money;
import io.yimen.screening.ScreeningResult.HouseholdResult;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import java.util.List;
import java.util.stream.Collectors;

/** The result in one or two sentences, with its figures, also when it is a refusal. */
final class SheetSentence {

    private final SheetData data;
    private final Voice voice;

    private SheetSentence(SheetData data, Voice voice) {
        this.data = data;
        this.voice = voice;
    }

    static String of(SheetData data, Voice voice) {
        SheetSentence sentence = new SheetSentence(data, voice);
        if (data.result().household().counted().isEmpty()) {
            return voice.say("sentence.nobody");
        }
        return switch (data.verdict()) {
            case DIBAO -> sentence.granted();
            case HOLD -> sentence.granted() + voice.say("sentence.space") + sentence.elsewhere();
            case SINGLE -> sentence.singlePerson();
            case MARGIN -> voice.say("sentence.margin", sentence.figures(), sentence.reasonsOfDibao());
            case REFUSED -> voice.say("sentence.refused", sentence.figures(), voice.reasons(data.reasons()));
        };
    }

    private String granted() {
        return voice.say("sentence.dibao", figures()) + voice.say("sentence.space") + paid();
    }

    /** 每月补差额 620.00 元，增发 222.00 元. */
    private String paid() {
        ProgrammeResult dibao = data.dibao().orElseThrow();
        Money base = sum(dibao, "BASE");
        Money addOns = sum(dibao, "ADDON");
        boolean tiers = data.first("DIBAO_TIER").isPresent();
        String kind = tiers ? "sentence.tier" : "sentence.topUp";
        return addOns.isPositive()
                ? voice.say(kind + ".addOns", Voice.money(base.plus(addOns)), Voice.money(base), Voice.money(addOns))
                : voice.say(kind, Voice.money(base));
    }

    private static Money sum(ProgrammeResult entry, String code) {
        return entry.components().stream()
                .filter(part -> part.code().equals(code))
                .map(ScreeningResult.Component::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private String singlePerson() {
        List<String> refs = data.result().singlePersons().stream()
                .flatMap(entry -> entry.members().stream())
                .toList();
        return voice.say(
                "sentence.single",
                figures(),
                reasonsOfDibao(),
                voice.names(refs),
                Voice.money(SheetAmount.total(data)));
    }

    private String reasonsOfDibao() {
        return voice.reasons(data.dibao().map(ProgrammeResult::reasons).orElse(List.of()));
    }

    /** 这个家庭 3 人，每月计入收入 1,600.00 元，低于标准合计 2,220.00 元: by the month only when that is exact. */
    private String figures() {
        HouseholdResult household = data.result().household();
        Money income = household.annualIncome();
        Money lines = household.linesMonthly().times(12);
        int order = income.compareTo(lines);
        Money apart = order < 0 ? lines.minus(income) : income.minus(lines);
        return voice.say(
                "sentence.figures." + data.unit() + (order < 0 ? ".below" : order == 0 ? ".equal" : ".above"),
                Integer.toString(household.counted().size()),
                Voice.money(data.inUnit(income)),
                Voice.money(data.inUnit(lines)),
                Voice.money(data.inUnit(apart)));
    }

    private String elsewhere() {
        return elsewhere(data, voice);
    }

    /** Where else an award runs, because of which this one waits. */
    static String elsewhere(SheetData data, Voice voice) {
        return data.all("ACTIVE_ELSEWHERE")
                .map(line -> voice.say(
                        "sentence.elsewhere",
                        voice.name(SheetData.input(line, "ref")),
                        voice.region(SheetData.input(line, "county")),
                        voice.word("programme", SheetData.input(line, "programme"))))
                .distinct()
                .collect(Collectors.joining(voice.say("sentence.space")));
    }
}
