package io.yimen.application;

import io.yimen.screening.MemberFacts.CareSetting;
import io.yimen.screening.MemberFacts.SelfCare;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case holds that only its programme asks for, newest last.
 *
 * @param selfCareDue until when each eligible person must be assessed; absent where none is
 * @param selfCareLeft working days until then, negative when it has passed
 * @param unassessed members who are eligible for Tekun and not assessed yet
 * @param undecided members who are eligible for Tekun and have not chosen where they are cared for
 * @param complex why the case is complex; absent when it is not
 */
public record ProgrammeFile(
        List<Assessment> assessments,
        List<CareChoice> choices,
        List<Finding> findings,
        @Nullable LocalDate selfCareDue,
        int selfCareLeft,
        List<String> unassessed,
        List<String> undecided,
        @Nullable Complex complex,
        @Nullable Meeting meeting) {

    static final ProgrammeFile NONE =
            new ProgrammeFile(List.of(), List.of(), List.of(), null, 0, List.of(), List.of(), null, null);

    /** What two people found that a member can do alone. */
    public record Assessment(
            String member,
            SelfCare selfCare,
            int failed,
            String tier,
            List<String> assessors,
            LocalDate assessedOn,
            String by) {}

    /** Where a member wants to be cared for, and who said so. */
    public record CareChoice(
            String member,
            CareSetting setting,
            @Nullable UUID institution,
            @Nullable String institutionName,
            @Nullable String guardian,
            LocalDate chosenOn,
            String by) {}

    /** Whether somebody outside the household can support, and on what ground that was found. */
    public record Finding(String obligor, boolean able, String ground, String by, LocalDate on) {}

    /** Why a case goes to the county's coordination meeting. */
    public record Complex(String reason, String by, LocalDate on) {}

    /** The county's coordination meeting about a case; {@code document} are its signed minutes. */
    public record Meeting(
            LocalDate heldOn,
            List<String> attendees,
            MeetingOutcome outcome,
            String minutes,
            @Nullable UUID document,
            String by) {}

    /** What a coordination meeting came to; message keys under {@code cases.outcome}. */
    public enum MeetingOutcome {
        RECOGNISE,
        REFUSE
    }

    public Optional<Assessment> assessmentOf(String member) {
        return assessments.stream().filter(one -> one.member().equals(member)).reduce((first, last) -> last);
    }

    public Optional<CareChoice> choiceOf(String member) {
        return choices.stream().filter(one -> one.member().equals(member)).reduce((first, last) -> last);
    }

    public Optional<Finding> findingOf(String obligor) {
        return findings.stream().filter(one -> one.obligor().equals(obligor)).reduce((first, last) -> last);
    }
}
