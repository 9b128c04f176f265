package io.yimen.application;

import io.yimen.common.Programme;
import io.yimen.verification.ConsentEnd;
import io.yimen.verification.Consents;
import io.yimen.verification.KnownAnswers;
import io.yimen.verification.OpenOrder;
import io.yimen.verification.Purpose;
import io.yimen.verification.Subject;
import io.yimen.verification.Verifications;
import io.yimen.verification.report.Cause;
import io.yimen.verification.report.MakeReport;
import io.yimen.verification.report.ObjectionView;
import io.yimen.verification.report.Reports;
import io.yimen.verification.report.VerificationView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Has the registers asked about a case, and reports made of what they answer. */
@Service
class CaseVerification {

    private final Verifications verifications;
    private final Consents consents;
    private final KnownAnswers answers;
    private final Reports reports;
    private final CaseFactsStore facts;
    private final CaseRepository cases;

    CaseVerification(
            Verifications verifications,
            Consents consents,
            KnownAnswers answers,
            Reports reports,
            CaseFactsStore facts,
            CaseRepository cases) {
        this.verifications = verifications;
        this.consents = consents;
        this.answers = answers;
        this.reports = reports;
        this.facts = facts;
        this.cases = cases;
    }

    VerificationView of(ApplicationCase work) {
        return reports.of(work.county(), work.intake());
    }

    /** Asks, unless another case of the intake has had everybody asked already. */
    void askOnce(Turn turn) {
        VerificationView view = of(turn.work());
        if (view.order() == null || view.state() == VerificationView.State.EXPIRED) {
            ask(turn);
        } else {
            reportIfHeard(turn.work(), turn.policy());
        }
    }

    /** Records who consented and opens the order; where nobody can be asked, the report says so at once. */
    void ask(Turn turn) {
        ask(turn, reports.outside(turn.work().county(), turn.work().intake()));
    }

    /** The same with somebody outside the household, who consented. */
    void askAlso(Turn turn, Subject outside) {
        List<Subject> all = new ArrayList<>(
                reports.outside(turn.work().county(), turn.work().intake()));
        all.removeIf(known -> known.ref().equals(outside.ref()));
        all.add(outside);
        ask(turn, all);
    }

    private void ask(Turn turn, List<Subject> outside) {
        ApplicationCase work = turn.work();
        CaseSubjects subjects =
                new CaseSubjects(work, programmes(work), CaseFactsStore.typed(facts.whole(work)), turn.today());
        subjects.consents().forEach(consents::record);
        List<Subject> all = new ArrayList<>(subjects.members());
        all.addAll(outside);
        verifications.open(new OpenOrder(
                work.county(), work.townshipCode(), work.intake(), work.number().value(), subjects.purpose(), all));
        reportIfHeard(turn.work(), turn.policy());
    }

    /** Takes in answers that came by another way, and makes the report of them. */
    void take(ApplicationCase work, CasePolicy policy, List<KnownAnswers.Known> known, LocalDate dataAsOf) {
        verifications
                .latest(work.county(), work.intake())
                .filter(order -> order.anyOpen())
                .ifPresent(order -> {
                    answers.take(work.county(), order.id(), known, dataAsOf);
                    reportIfHeard(work, policy);
                });
    }

    /** Makes a version once no answer is expected any more; a source that stays silent is not waited for. */
    void reportIfHeard(ApplicationCase work, CasePolicy policy) {
        VerificationView view = of(work);
        if (view.order() != null && view.waiting() == 0) {
            report(work, policy, view, cause(view));
        }
    }

    void report(ApplicationCase work, CasePolicy policy, VerificationView view, Cause cause) {
        CaseFacts known = facts.latest(work);
        reports.make(
                new MakeReport(
                        new MakeReport.Matter(
                                work.county(),
                                work.townshipCode(),
                                work.intake(),
                                work.number().value()),
                        Objects.requireNonNull(view.order()),
                        DeclaredFacts.of(known, work.factsVersion()),
                        CaseSubjects.named(known),
                        new MakeReport.Owner(work.worker(), work.workerName()),
                        new MakeReport.Terms(policy.reportMonths(), policy.objectionDays()),
                        cause),
                view.report());
    }

    /** After an amendment: who is new is asked about; what was found is held against what is now said. */
    void amended(Turn turn, CaseFacts before) {
        VerificationView view = of(turn.work());
        if (turn.work().stage() != Stage.UNDER_INQUIRY || view.order() == null) {
            return;
        }
        if (!people(before).equals(people(turn.facts()))) {
            ask(turn);
        } else if (view.waiting() == 0 && view.report() != null) {
            report(turn.work(), turn.policy(), view, Cause.AMENDED);
        }
    }

    /** The case ends: with the last of its intake nothing more is asked, and the consents that were given for it end. */
    void end(ApplicationCase work, String reason) {
        List<Stage> others = cases.ofIntake(work.county(), work.intake()).stream()
                .filter(other -> !other.id().equals(work.id()))
                .map(ApplicationCase::stage)
                .toList();
        if (others.stream().noneMatch(Stage::open)) {
            verifications.cancel(work.county(), work.intake(), reason);
        }
        // a running award is checked again on the same consents
        if (others.stream().noneMatch(stage -> stage.open() || stage == Stage.CONFIRMED)) {
            consents.end(work.county(), work.intake(), ConsentEnd.APPLICATION_REJECTED);
        }
    }

    /** What all cases of the intake may ask for. */
    Set<Purpose> purposes(ApplicationCase work) {
        return CaseSubjects.purposes(programmes(work));
    }

    private Set<Programme> programmes(ApplicationCase work) {
        return cases.ofIntake(work.county(), work.intake()).stream()
                .map(ApplicationCase::programme)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Programme.class)));
    }

    private static List<String> people(CaseFacts facts) {
        return facts.members().stream()
                .map(member -> member.ref() + " " + member.name() + " " + member.idNumber())
                .toList();
    }

    private static Cause cause(VerificationView view) {
        if (view.report() == null || view.order() == null) {
            return Cause.FIRST;
        }
        if (!view.report().orderId().equals(view.order().id())) {
            return Cause.RENEWAL;
        }
        boolean contested = view.objections().stream().anyMatch(one -> one.state() == ObjectionView.State.ASKED_AGAIN);
        return contested ? Cause.OBJECTION : Cause.LATE_ANSWER;
    }
}
