package io.yimen.screening;

import io.yimen.calendar.WorkingDays;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.policy.Policies;
import io.yimen.screening.BenefitSheet.Group;
import io.yimen.screening.BenefitSheet.Row;
import io.yimen.screening.BenefitSheet.State;
import io.yimen.screening.ScreeningResult.Outcome;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the benefit sheet and the answer at the window from facts and their result with its trace. */
@Component
public class BenefitSheets {

    private static final String ANSWER_WITHIN = "clock.total_workdays";

    private final Phrasebook phrasebook;
    private final Screening screening;
    private final Policies policies;
    private final WorkingDays workingDays;

    BenefitSheets(Phrasebook phrasebook, Screening screening, Policies policies, WorkingDays workingDays) {
        this.phrasebook = phrasebook;
        this.screening = screening;
        this.policies = policies;
        this.workingDays = workingDays;
    }

    /** For staff: official terms. {@code names} by member ref. */
    public BenefitSheet of(ScreeningRequest facts, ScreeningResult result, Map<String, String> names, Locale locale) {
        return of(facts, result, SheetComparison.NONE, names, locale);
    }

    /** The same with what was declared and found beside what is decided on. */
    public BenefitSheet of(
            ScreeningRequest facts,
            ScreeningResult result,
            SheetComparison comparison,
            Map<String, String> names,
            Locale locale) {
        boolean dibao = comparison.programme() == Programme.DIBAO;
        List<Flip> flips = dibao ? WhatIf.flips(facts, result, screening.trials(facts)) : List.of();
        return sheet(new SheetData(facts, result, comparison), flips, new Voice(phrasebook.in(locale, names), false));
    }

    /** For the family: everyday words, to be signed. */
    public BenefitSheet forFamily(
            ScreeningRequest facts,
            ScreeningResult result,
            SheetComparison comparison,
            Map<String, String> names,
            Locale locale) {
        return sheet(
                new SheetData(facts, result, comparison), List.of(), new Voice(phrasebook.in(locale, names), true));
    }

    /** For the window: the answer while the facts are still being typed. */
    public LiveScreening live(
            ScreeningRequest facts, ScreeningResult result, Map<String, String> names, Locale locale) {
        SheetData data = new SheetData(facts, result);
        Voice voice = new Voice(phrasebook.in(locale, names), false);
        boolean granted = data.verdict() != Verdict.REFUSED;
        return new LiveScreening(
                state(data.verdict()),
                voice.say("live." + data.verdict()),
                granted ? SheetAmount.total(data) : null,
                parts(data, voice),
                LiveSums.of(data, voice),
                SheetOthers.of(data, voice),
                toFamily(data, voice));
    }

    static BenefitSheet sheet(SheetData data, List<Flip> flips, Voice voice) {
        return switch (data.focus()) {
            case TEKUN -> sheet(data, voice, new TekunSheet(data, voice));
            case RIGID_EXPENDITURE -> sheet(data, voice, new RigidSheet(data, voice));
            case TEMPORARY_ASSISTANCE -> sheet(data, voice, new TemporarySheet(data, voice));
            default -> dibao(data, flips, voice);
        };
    }

    /** About another programme than Dibao. */
    private static BenefitSheet sheet(SheetData data, Voice voice, ProgrammeSheet sheet) {
        return new BenefitSheet(
                data.result().asOf(),
                sheet.outcome(),
                voice.say("verdict." + data.focus() + "." + sheet.outcome()),
                sheet.state(),
                sheet.amount(),
                capital(sheet.sentence()),
                sheet.recheckMonths(),
                sheet.groups(),
                SheetOthers.of(data, voice),
                List.of(),
                voice.family() && sheet.outcome() != Outcome.INELIGIBLE ? sheet.toReport() : List.of(),
                data.standing(),
                data.focus());
    }

    /** The reasons a sentence may begin with are written as parts of one. */
    private static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static BenefitSheet dibao(SheetData data, List<Flip> flips, Voice voice) {
        Verdict verdict = data.verdict();
        return new BenefitSheet(
                data.result().asOf(),
                outcome(data),
                voice.say("verdict." + verdict),
                state(verdict),
                verdict == Verdict.REFUSED ? null : SheetAmount.total(data),
                SheetSentence.of(data, voice),
                recheck(data),
                groups(data, voice),
                SheetOthers.of(data, voice),
                SheetChanges.of(data, flips, voice),
                voice.family() ? toReport(data, voice) : List.of(),
                data.standing(),
                data.focus());
    }

    private static List<Group> groups(SheetData data, Voice voice) {
        return Stream.of(
                        group("members", voice.say("members"), SheetMembers.of(data, voice)),
                        group("income", voice.say("income." + data.unit()), SheetIncome.of(data, voice)),
                        group("lines", voice.say("lines"), SheetLines.of(data, voice)),
                        group("assets", voice.say("assets"), SheetAssets.of(data, voice)),
                        group("amount", voice.say("amount"), SheetAmount.of(data, voice)))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private static Group group(String code, String title, List<Row> rows) {
        return new Group(code, title, rows);
    }

    private static State state(Verdict verdict) {
        return switch (verdict) {
            case DIBAO, SINGLE, MARGIN -> State.OK;
            case HOLD -> State.WARN;
            case REFUSED -> State.BAD;
        };
    }

    private static Outcome outcome(SheetData data) {
        boolean singleHeld = data.result().singlePersons().stream().anyMatch(one -> one.outcome() == Outcome.HOLD);
        return switch (data.verdict()) {
            case DIBAO -> Outcome.ELIGIBLE;
            case HOLD -> Outcome.HOLD;
            case SINGLE -> singleHeld ? Outcome.HOLD : Outcome.ELIGIBLE;
            case MARGIN -> data.margin().map(ProgrammeResult::outcome).orElse(Outcome.ELIGIBLE);
            case REFUSED -> Outcome.INELIGIBLE;
        };
    }

    private static @Nullable Integer recheck(SheetData data) {
        return switch (data.verdict()) {
            case DIBAO, HOLD -> data.dibao().map(ProgrammeResult::recheckMonths).orElse(null);
            case SINGLE -> data.result().singlePersons().get(0).recheckMonths();
            case MARGIN -> data.margin().map(ProgrammeResult::recheckMonths).orElse(null);
            case REFUSED -> null;
        };
    }

    private static String parts(SheetData data, Voice voice) {
        if (data.verdict() != Verdict.DIBAO && data.verdict() != Verdict.HOLD) {
            return data.verdict() == Verdict.REFUSED ? voice.reasons(data.reasons()) : "";
        }
        Money base = part(data, "BASE");
        Money addOns = part(data, "ADDON");
        return addOns.isPositive()
                ? voice.say("live.parts.addOns", Voice.money(base), Voice.money(addOns))
                : voice.say("live.parts", Voice.money(base));
    }

    private static Money part(SheetData data, String code) {
        return data.dibao().stream()
                .flatMap(entry -> entry.components().stream())
                .filter(part -> part.code().equals(code))
                .map(ScreeningResult.Component::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private String toFamily(SheetData data, Voice voice) {
        LocalDate asOf = data.facts().asOf();
        String days = Objects.requireNonNull(
                        policies.inForce(Integer.parseInt(data.result().county()), asOf)
                                .values()
                                .get(ANSWER_WITHIN))
                .value();
        String by = voice.phrases().day(workingDays.plus(asOf, Integer.parseInt(days)));
        return voice.say(
                "live.say." + data.verdict(),
                Voice.money(SheetAmount.total(data)),
                days,
                by,
                voice.reasons(data.reasons()));
    }

    private static List<String> toReport(SheetData data, Voice voice) {
        return data.first("ASSET_FINANCIAL")
                .map(line -> List.of(
                        voice.say("report.work"),
                        voice.say("report.members"),
                        voice.say("report.savings", Voice.money(SheetData.money(line, "limit"))),
                        voice.say("report.things")))
                .orElse(List.of());
    }
}
