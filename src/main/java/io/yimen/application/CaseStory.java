package io.yimen.application;

import io.yimen.application.CaseView.Decided;
import io.yimen.application.CaseView.Header;
import io.yimen.application.CaseView.Objection;
import io.yimen.application.CaseView.Opinion;
import io.yimen.application.CaseView.Paper;
import io.yimen.application.CaseView.Progress;
import io.yimen.application.CaseView.Step;
import io.yimen.application.CaseView.Visit;
import io.yimen.common.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Tells what happened in a case from its history. */
@Service
class CaseStory {

    /** The way of a case that is carried through. */
    private static final List<Stage> WAY = List.of(
            Stage.ACCEPTED,
            Stage.UNDER_INQUIRY,
            Stage.FIRST_OPINION,
            Stage.PUBLIC_NOTICE,
            Stage.COUNTY_REVIEW,
            Stage.CONFIRMED);

    private final SupplementRequests supplements;
    private final JsonMapper json;

    CaseStory(SupplementRequests supplements, JsonMapper json) {
        this.supplements = supplements;
        this.json = json;
    }

    Header header(Turn turn, List<HistoryEntry> history) {
        ApplicationCase work = turn.work();
        String masked = work.applicantMasked();
        return new Header(
                work.county(),
                work.id(),
                work.number(),
                work.programme(),
                work.stage(),
                work.version(),
                work.factsVersion(),
                work.township(),
                work.receivedAt(),
                work.channel(),
                work.residence(),
                work.applicantName(),
                masked.isEmpty() ? null : masked,
                work.memberCount(),
                work.openedOn(),
                work.acceptedOn(),
                work.closedOn(),
                work.workerName(),
                work.previousCase(),
                work.staffRelative(),
                Boolean.TRUE.equals(work.sampled()),
                work.mustBeVisitedByCounty() && !work.countyVisited(),
                turn.policy().delegated(),
                work.household(),
                supplements.of(work, history));
    }

    List<Step> steps(ApplicationCase work, List<HistoryEntry> history) {
        List<Stage> way = way(work, history);
        int now = way.indexOf(work.stage());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            steps.add(step(work, history, way, i, now));
        }
        return steps;
    }

    /** Small quick relief has a way of its own; a recognised family's case goes without opinion stage and notice. */
    private static List<Stage> way(ApplicationCase work, List<HistoryEntry> history) {
        boolean paid = entered(history, Stage.PAID_FIRST) != null;
        if (work.quick() || paid) {
            List<Stage> quick = new ArrayList<>(List.of(Stage.ACCEPTED, Stage.PAID_FIRST));
            quick.add(work.stage().open() ? Stage.COMPLETED : work.stage());
            return quick;
        }
        List<Stage> way = new ArrayList<>(WAY.subList(0, WAY.size() - 1));
        way.add(work.stage().open() ? Stage.CONFIRMED : work.stage());
        if (work.programme() == Programme.TEMPORARY_ASSISTANCE && entered(history, Stage.COUNTY_REVIEW) != null) {
            way.removeIf(stage ->
                    (stage == Stage.FIRST_OPINION || stage == Stage.PUBLIC_NOTICE) && entered(history, stage) == null);
        }
        return way;
    }

    private static Step step(ApplicationCase work, List<HistoryEntry> history, List<Stage> way, int index, int now) {
        LocalDate from = entered(history, way.get(index));
        if (index > now) {
            return new Step(way.get(index), Progress.AHEAD, null, null);
        }
        if (index == now) {
            return new Step(way.get(index), work.stage().open() ? Progress.NOW : Progress.DONE, from, null);
        }
        // a case that ended early never reached the stages in between
        return from == null
                ? new Step(way.get(index), Progress.AHEAD, null, null)
                : new Step(way.get(index), Progress.DONE, from, left(history, way.get(index)));
    }

    @Nullable Visit visit(List<HistoryEntry> history, CaseAction action) {
        return last(history, action).map(this::visit).orElse(null);
    }

    @Nullable Opinion opinion(List<HistoryEntry> history) {
        return last(history, CaseAction.GIVE_FIRST_OPINION)
                .map(row -> {
                    OpinionStep.Opinion opinion = json.readValue(row.data(), OpinionStep.Opinion.class);
                    boolean approves = opinion.opinion() == OpinionStep.Proposal.APPROVE;
                    return new Opinion(approves, opinion.text(), opinion.silentSourcesReason(), row.byName(), row.at());
                })
                .orElse(null);
    }

    CaseView.@Nullable Notice notice(List<HistoryEntry> history) {
        return last(history, CaseAction.PUBLISH_NOTICE)
                .map(row -> {
                    PublishNoticeStep.Posting posting = json.readValue(row.data(), PublishNoticeStep.Posting.class);
                    return new CaseView.Notice(
                            posting.id(), posting.place(), posting.from(), posting.to(), noticeState(history, row));
                })
                .orElse(null);
    }

    List<Objection> objections(List<HistoryEntry> history) {
        return history.stream()
                .filter(row -> row.is(CaseAction.RECORD_OBJECTION))
                .map(row -> {
                    ObjectionStep.Objection said = json.readValue(row.data(), ObjectionStep.Objection.class);
                    return new Objection(said.from(), said.text(), row.byName(), row.at());
                })
                .toList();
    }

    List<Paper> papers(Turn turn, List<HistoryEntry> history, boolean complete, @Nullable Decided decision) {
        List<Paper> papers = new ArrayList<>();
        ApplicationCase work = turn.work();
        if (complete) {
            papers.add(paper(Paper.Kind.APPLICATION, work.openedOn()));
            papers.add(paper(Paper.Kind.CONSENT, work.openedOn()));
            papers.add(paper(Paper.Kind.SHEET, decision == null ? turn.today() : decision.on()));
        }
        last(history, CaseAction.RECORD_VISIT).ifPresent(row -> papers.add(paper(Paper.Kind.VISIT, row.day())));
        CaseView.Notice notice = notice(history);
        if (notice != null) {
            papers.add(new Paper(Paper.Kind.NOTICE, "/notices/" + work.county() + "/" + notice.id(), notice.from()));
        }
        return papers;
    }

    private static Paper paper(Paper.Kind kind, LocalDate on) {
        return new Paper(kind, "papers/" + kind.name().toLowerCase(Locale.ROOT), on);
    }

    private Visit visit(HistoryEntry row) {
        VisitStep.Visit visit = json.readValue(row.data(), VisitStep.Visit.class);
        return new Visit(
                visit.visitedOn(),
                visit.visitors(),
                visit.findings(),
                visit.neighbours(),
                visit.signed(),
                visit.deprivations(),
                row.byName(),
                row.at());
    }

    /** How the notice came down: closed after its time, taken down before, or not yet. */
    private static String noticeState(List<HistoryEntry> history, HistoryEntry published) {
        return history.stream()
                .filter(row -> row.step() > published.step() && row.from() == Stage.PUBLIC_NOTICE)
                .filter(row -> row.to() != Stage.PUBLIC_NOTICE)
                .findFirst()
                .map(row -> row.is(CaseAction.CLOSE_NOTICE) ? "CLOSED" : "WITHDRAWN")
                .orElse("OPEN");
    }

    private static @Nullable LocalDate entered(List<HistoryEntry> history, Stage stage) {
        return history.stream()
                .filter(row -> row.to() == stage && row.from() != stage)
                .reduce((first, last) -> last)
                .map(HistoryEntry::day)
                .orElse(null);
    }

    private static @Nullable LocalDate left(List<HistoryEntry> history, Stage stage) {
        return history.stream()
                .filter(row -> row.from() == stage && row.to() != stage)
                .reduce((first, last) -> last)
                .map(HistoryEntry::day)
                .orElse(null);
    }

    private static Optional<HistoryEntry> last(List<HistoryEntry> history, CaseAction action) {
        return history.stream().filter(row -> row.is(action)).reduce((first, last) -> last);
    }
}
