package io.yimen.application;

import io.yimen.application.ProgrammeFile.Assessment;
import io.yimen.application.ProgrammeFile.CareChoice;
import io.yimen.application.ProgrammeFile.Complex;
import io.yimen.application.ProgrammeFile.Finding;
import io.yimen.application.ProgrammeFile.Meeting;
import io.yimen.calendar.WorkingDays;
import io.yimen.common.Programme;
import io.yimen.screening.ScreeningResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Reads from a case's history what only its programme asks for; cases of other programmes cost no look. */
@Service
class ProgrammeFiles {

    private final CaseRecordsRepository records;
    private final Decisions decisions;
    private final WorkingDays days;
    private final JsonMapper json;

    ProgrammeFiles(CaseRecordsRepository records, Decisions decisions, WorkingDays days, JsonMapper json) {
        this.records = records;
        this.decisions = decisions;
        this.days = days;
        this.json = json;
    }

    /** With the result of today's facts. */
    ProgrammeFile of(Turn turn) {
        return knows(turn)
                ? of(turn, records.history(turn.work()), decisions.screen(turn.facts(), turn.today()))
                : ProgrammeFile.NONE;
    }

    ProgrammeFile of(Turn turn, List<HistoryEntry> history, @Nullable ScreeningResult result) {
        if (!knows(turn)) {
            return ProgrammeFile.NONE;
        }
        List<Assessment> assessments = all(history, CaseAction.ASSESS_SELF_CARE, this::assessment);
        List<CareChoice> choices = all(history, CaseAction.CHOOSE_CARE, this::choice);
        List<String> eligible = result == null ? List.of() : eligible(result);
        LocalDate due = due(turn);
        return new ProgrammeFile(
                assessments,
                choices,
                all(history, CaseAction.FIND_SUPPORTER, this::finding),
                due,
                due == null ? 0 : days.between(turn.today(), due),
                without(
                        eligible,
                        ref -> assessments.stream().anyMatch(one -> one.member().equals(ref))),
                without(
                        eligible,
                        ref -> choices.stream().anyMatch(one -> one.member().equals(ref))),
                complex(turn, history),
                meeting(history));
    }

    /** The paper on which the last meeting rests. */
    Optional<UUID> minutes(List<HistoryEntry> history) {
        return Optional.ofNullable(meeting(history)).map(Meeting::document);
    }

    /** Members whom the facts of today would grant Tekun. */
    List<String> eligible(Turn turn) {
        return eligible(decisions.screen(turn.facts(), turn.today()));
    }

    /** Members for whom the result grants Tekun. */
    static List<String> eligible(ScreeningResult result) {
        return result.programmes().stream()
                .filter(entry -> entry.programme() == Programme.TEKUN && entry.granted())
                .flatMap(entry -> entry.members().stream())
                .toList();
    }

    private static boolean knows(Turn turn) {
        Programme programme = turn.work().programme();
        return programme == Programme.TEKUN || programme == Programme.RIGID_EXPENDITURE;
    }

    /** Working days from acceptance (TEKUN-2021 art. 22). */
    private @Nullable LocalDate due(Turn turn) {
        LocalDate accepted = turn.work().acceptedOn();
        return accepted == null || turn.work().programme() != Programme.TEKUN
                ? null
                : days.plus(accepted, turn.policy().selfCareDays());
    }

    private static List<String> without(List<String> refs, Predicate<String> settled) {
        return refs.stream().filter(settled.negate()).toList();
    }

    private static <T> List<T> all(
            List<HistoryEntry> history, CaseAction action, BiFunction<HistoryEntry, String, T> reader) {
        return history.stream()
                .filter(row -> row.is(action))
                .map(row -> reader.apply(row, row.data()))
                .toList();
    }

    private static <T> @Nullable T last(List<T> all) {
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    private Assessment assessment(HistoryEntry row, String data) {
        SelfCareStep.Assessed said = json.readValue(data, SelfCareStep.Assessed.class);
        return new Assessment(
                said.member(),
                said.selfCare(),
                said.selfCare().failed(),
                said.selfCare().tier(),
                said.assessors(),
                said.assessedOn(),
                row.byName());
    }

    private CareChoice choice(HistoryEntry row, String data) {
        CareChoiceStep.Chosen said = json.readValue(data, CareChoiceStep.Chosen.class);
        return new CareChoice(
                said.member(),
                said.setting(),
                said.institution(),
                said.institutionName(),
                said.guardian(),
                said.chosenOn(),
                row.byName());
    }

    private Finding finding(HistoryEntry row, String data) {
        SupporterStep.Found said = json.readValue(data, SupporterStep.Found.class);
        return new Finding(said.obligor(), said.able(), said.ground(), row.byName(), row.day());
    }

    /** Marked so, or given the longer term on that ground. */
    private @Nullable Complex complex(Turn turn, List<HistoryEntry> history) {
        return turn.work().programme() != Programme.RIGID_EXPENDITURE
                ? null
                : last(history.stream()
                        .filter(row -> row.is(CaseAction.MARK_COMPLEX) || extended(row))
                        .map(row -> new Complex(Objects.requireNonNullElse(row.reason(), ""), row.byName(), row.day()))
                        .toList());
    }

    private boolean extended(HistoryEntry row) {
        return row.is(CaseAction.EXTEND)
                && json.readValue(row.data(), ExtendStep.Extension.class).ground() == ExtendStep.Ground.COMPLEX;
    }

    /** Held since the case last came to the county. */
    private @Nullable Meeting meeting(List<HistoryEntry> history) {
        int since = history.stream()
                .filter(row -> row.from() != Stage.COUNTY_REVIEW && row.to() == Stage.COUNTY_REVIEW)
                .mapToInt(HistoryEntry::step)
                .max()
                .orElse(0);
        Optional<Meeting> held = history.stream()
                .filter(row -> row.step() > since && row.is(CaseAction.RECORD_MEETING))
                .reduce((first, later) -> later)
                .map(row -> {
                    MeetingStep.Held said = json.readValue(row.data(), MeetingStep.Held.class);
                    return new Meeting(
                            said.heldOn(),
                            said.attendees(),
                            said.outcome(),
                            said.minutes(),
                            said.document(),
                            row.byName());
                });
        return held.orElse(null);
    }
}
