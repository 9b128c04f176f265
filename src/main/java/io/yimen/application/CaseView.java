package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.Residence;
import io.yimen.screening.BenefitSheet;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.SheetComparison;
import io.yimen.verification.report.VerificationView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything the case page shows, as far as the reader's role and area allow.
 *
 * @param document the facts in the shape of {@code POST /api/v1/applications}
 * @param facts the same, typed; absent while a draft is incomplete: {@code flaws} then say what is missing
 * @param proposal what the township proposed, when it has
 * @param decision what the county decided, when it has
 * @param sheet of the decision, else of the latest facts as of today
 * @param comparison what was declared and found, for its first two columns
 * @param verification where it stands
 * @param relief what temporary assistance and referrals add
 * @param together the other cases that were taken with this one
 * @param own what only its programme asks for
 */
public record CaseView(
        Header header,
        Clock clock,
        List<Step> steps,
        @Nullable Next next,
        List<Allowed> actions,
        ObjectNode document,
        @Nullable CaseFacts facts,
        List<Flaw> flaws,
        List<FactsVersion> versions,
        VerificationView verification,
        @Nullable Visit visit,
        @Nullable Visit countyVisit,
        @Nullable Opinion opinion,
        @Nullable Notice notice,
        List<Objection> objections,
        @Nullable PendingOverride pendingOverride,
        @Nullable Decided proposal,
        @Nullable Decided decision,
        @Nullable ScreeningResult result,
        @Nullable BenefitSheet sheet,
        SheetComparison comparison,
        AwardOfCase.@Nullable AwardSummary award,
        CaseRelief relief,
        List<Paper> papers,
        List<Together> together,
        ProgrammeFile own,
        List<HistoryRow> history) {

    /**
     * Who, what and where.
     *
     * @param applicantId masked
     * @param missing what the family was asked to bring, while the case waits for it
     */
    public record Header(
            int county,
            UUID id,
            CaseNumber number,
            Programme programme,
            Stage stage,
            int version,
            int factsVersion,
            RegionCode township,
            @Nullable RegionCode receivedAt,
            Channel channel,
            @Nullable Residence residence,
            String applicant,
            @Nullable String applicantId,
            int members,
            LocalDate openedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate closedOn,
            String worker,
            @Nullable CaseNumber previousCase,
            boolean staffRelative,
            boolean sampled,
            boolean mustVisit,
            boolean delegated,
            @Nullable UUID household,
            List<String> missing) {}

    /** How a clock stands; message keys under {@code application.clock}. */
    public enum Tone {
        OK,
        WARN,
        BAD,
        NONE
    }

    /**
     * The clocks in working days; a closed case and a draft have none.
     *
     * @param dueOn when the next step is due
     * @param left working days until then, negative when overdue
     * @param totalDays the whole procedure
     */
    public record Clock(
            @Nullable LocalDate dueOn,
            int left,
            Tone tone,
            @Nullable LocalDate totalDueOn,
            int totalDays,
            int totalUsed,
            int totalLeft,
            Tone totalTone) {}

    /** One stage of the stepper. */
    public record Step(
            Stage stage,
            Progress progress,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** How far a step is. */
    public enum Progress {
        DONE,
        NOW,
        AHEAD
    }

    /** The one next action; {@code mine} when the reader may do it now. */
    public record Next(CaseAction action, boolean mine) {}

    /** An action this stage knows: allowed, or why not. */
    public record Allowed(CaseAction action, @Nullable String barredBy, List<Flaw> flaws) {

        public boolean allowed() {
            return barredBy == null;
        }
    }

    /** One version of the facts. */
    public record FactsVersion(int number, Instant at, String by, String action) {}

    /** A visit of two or more people. */
    public record Visit(
            LocalDate visitedOn,
            List<String> visitors,
            String findings,
            @Nullable String neighbours,
            boolean signed,
            List<String> deprivations,
            String by,
            Instant at) {}

    /** What the township proposes. */
    public record Opinion(
            boolean approve, String text, @Nullable String silentSourcesReason, String by, Instant at) {}

    /** The public notice of this case. */
    public record Notice(UUID id, String place, LocalDate from, LocalDate to, String state) {}

    /** An objection raised during the notice. */
    public record Objection(@Nullable String from, String text, String recordedBy, Instant at) {}

    /** Another amount than the engine's, waiting for a second approver. */
    public record PendingOverride(Money amount, String reason, String by) {}

    /**
     * A proposal or decision as it was made.
     *
     * @param outcome CONFIRMED, REFUSED or PROPOSED
     * @param amount a month, of all paying entries
     */
    public record Decided(
            UUID id,
            String outcome,
            LocalDate on,
            int factsVersion,
            @Nullable Money amount,
            @Nullable Money engineAmount,
            @Nullable YearMonth beginMonth,
            List<String> reasons,
            @Nullable String overrideReason,
            String by,
            @Nullable String secondBy,
            String engineVersion,
            ScreeningResult result) {}

    /** Something that can be printed from the case; {@code path} is its address under the case page. */
    public record Paper(Kind kind, String path, @Nullable LocalDate on) {

        /** The papers; message keys under {@code application.paper}. */
        public enum Kind {
            APPLICATION,
            CONSENT,
            VISIT,
            SHEET,
            NOTICE,
            RELIEF,
            HANDOVER
        }
    }

    /** Another case of the same intake. */
    public record Together(CaseNumber number, Programme programme, Stage stage) {}

    /** Who did what, when. */
    public record HistoryRow(
            Instant at,
            String by,
            String byName,
            String role,
            String action,
            @Nullable Stage from,
            Stage to,
            @Nullable String reason,
            int factsVersion) {}

    /** Why the case is in its stage, as written when it got there; what was noted since says nothing about that. */
    public String reasonOfStage() {
        return history.stream()
                .filter(row -> row.to() == header.stage() && row.from() != row.to() && row.reason() != null)
                .reduce((earlier, later) -> later)
                .map(row -> String.valueOf(row.reason()))
                .orElse("");
    }

    /** The name of who set another amount. */
    public String overriddenBy() {
        String by = pendingOverride == null ? "" : pendingOverride.by();
        return history.stream()
                .filter(row -> row.by().equals(by))
                .map(HistoryRow::byName)
                .findFirst()
                .orElse(by);
    }

    /** The opinion was given and the case went on without a public notice. */
    public boolean unposted() {
        return notice == null
                && opinion != null
                && (header.stage() == Stage.COUNTY_REVIEW
                        || header.stage() == Stage.CONFIRMED
                        || header.stage() == Stage.REFUSED);
    }

    public Optional<Allowed> action(CaseAction action) {
        return actions.stream().filter(a -> a.action() == action).findFirst();
    }

    public boolean may(CaseAction action) {
        return action(action).filter(Allowed::allowed).isPresent();
    }
}
