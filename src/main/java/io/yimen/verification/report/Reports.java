package io.yimen.verification.report;

import io.yimen.common.BusinessClock;
import io.yimen.common.Uuid7;
import io.yimen.security.AccountView;
import io.yimen.security.CurrentAccount;
import io.yimen.verification.Subject;
import io.yimen.verification.Verifications;
import io.yimen.verification.report.ReportRepository.Followed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to reports: their versions, differences and objections. */
@Service
public class Reports {

    /** What is written under an objection whose sources were asked again; a key, put into words where it is shown. */
    public static final String ASKED_AGAIN = "hiavs.objection.asked-again";

    private static final String CONTESTED = "OBJECTION";

    private final Verifications verifications;
    private final ReportRepository reports;
    private final DiscrepancyRepository discrepancies;
    private final ObjectionRepository objections;
    private final OutsideRepository outside;
    private final ReportMaker maker;
    private final Readings readings;
    private final CurrentAccount account;
    private final BusinessClock clock;

    Reports(
            Verifications verifications,
            ReportRepository reports,
            DiscrepancyRepository discrepancies,
            ObjectionRepository objections,
            OutsideRepository outside,
            ReportMaker maker,
            Readings readings,
            CurrentAccount account,
            BusinessClock clock) {
        this.verifications = verifications;
        this.reports = reports;
        this.discrepancies = discrepancies;
        this.objections = objections;
        this.outside = outside;
        this.maker = maker;
        this.readings = readings;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Makes the next version; the objections that waited for it are answered by it.
     *
     * @param before the version that is the newest so far, as read in this transaction
     */
    @Transactional
    public void make(MakeReport command, @Nullable ReportView before) {
        MakeReport.Matter matter = command.matter();
        if (command.cause() == Cause.OBJECTION) {
            objections.of(matter.county(), matter.subjectOf()).stream()
                    .filter(one -> one.state() == ObjectionView.State.ASKED_AGAIN)
                    .forEach(one -> answer(matter.county(), one.id(), ASKED_AGAIN));
        }
        maker.make(command, before);
    }

    @Transactional(readOnly = true)
    public VerificationView of(int county, UUID subjectOf) {
        List<Followed> followed = reports.versions(county, subjectOf);
        List<ReportView> versions = versions(followed);
        return new VerificationView(
                clock.today(),
                verifications.latest(county, subjectOf).orElse(null),
                last(versions),
                versions,
                settling(followed),
                followed.stream().flatMap(one -> one.objections().stream()).toList());
    }

    /** Somebody looks at what was found: each person's log says so, once a day for one account. */
    @Transactional
    public void noteReading(int county, UUID order) {
        readings.read(county, order);
    }

    /** The open differences of cases pass to whoever takes the cases over. */
    @Transactional
    public void handOver(int county, List<UUID> subjects, String from, String owner, String ownerName) {
        discrepancies.handOver(county, subjects, from, owner, ownerName);
    }

    /** The relatives outside the household whom the newest order is about, with their numbers. */
    @Transactional(readOnly = true)
    public List<Subject> outside(int county, UUID subjectOf) {
        return outside.of(county, subjectOf);
    }

    /** Open differences, the nearest due first, within the reader's area. */
    @Transactional(readOnly = true)
    public List<DiscrepancyView> due(boolean mine, int limit) {
        return discrepancies.due(mine ? account.get().username() : null, limit);
    }

    /** @throws IllegalStateException when it is not open */
    @Transactional
    public void resolve(Resolve command) {
        AccountView by = account.get();
        DiscrepancyView.Settled settled = new DiscrepancyView.Settled(
                command.resolution(),
                command.evidence(),
                command.value(),
                command.factsVersion(),
                by.displayName(),
                clock.now());
        if (!discrepancies.settle(command.county(), command.discrepancy(), settled, by.username())) {
            throw new IllegalStateException("Not open: " + command.discrepancy());
        }
    }

    /** Keeps an objection; where it contests answers, their sources are asked again at once. */
    @Transactional
    public void object(RaiseObjection command) {
        VerificationView view = of(command.county(), command.subjectOf());
        ReportView report = Objects.requireNonNull(view.report());
        AccountView by = account.get();
        boolean asks = command.askAgain() && !command.items().isEmpty();
        ObjectionView objection = new ObjectionView(
                Uuid7.next(),
                report.id(),
                command.ref(),
                command.words(),
                clock.today(),
                command.items(),
                by.displayName(),
                clock.now(),
                asks ? ObjectionView.State.ASKED_AGAIN : ObjectionView.State.OPEN,
                null,
                null,
                null);
        MakeReport.Matter matter =
                new MakeReport.Matter(report.county(), report.township(), report.subjectOf(), report.caseNumber());
        objections.add(matter, objection, by.username());
        for (UUID item : command.items()) {
            verifications.dispute(command.county(), item, CONTESTED);
            if (asks) {
                verifications.askAgain(command.county(), item, CONTESTED);
            }
        }
    }

    /** Says what came of an objection; answers that were contested are again what their sources said. */
    @Transactional
    public void explain(int county, ObjectionView objection, String words) {
        objection.items().forEach(item -> verifications.settleDispute(county, item, CONTESTED));
        answer(county, objection.id(), words);
    }

    private void answer(int county, UUID objection, String words) {
        AccountView by = account.get();
        objections.answer(county, objection, words, by.username(), by.displayName(), clock.now());
    }

    /** Counts a printing; answers its number. */
    @Transactional
    public int print(ReportView report) {
        return reports.print(report, account.get().username(), clock.now());
    }

    private List<ReportView> versions(List<Followed> followed) {
        return followed.stream().map(one -> maker.view(one.row())).toList();
    }

    /** What is open or settled; what a source took back is no longer anybody's question. */
    private static List<DiscrepancyView> settling(List<Followed> followed) {
        return followed.stream()
                .flatMap(one -> one.differences().stream())
                .filter(one -> one.state() != DiscrepancyView.State.SUPERSEDED)
                .toList();
    }

    private static @Nullable ReportView last(List<ReportView> versions) {
        return versions.isEmpty() ? null : versions.get(versions.size() - 1);
    }
}
