package io.yimen.verification.report;

import io.yimen.calendar.WorkingDays;
import io.yimen.common.BusinessClock;
import io.yimen.common.Uuid7;
import io.yimen.database.TransactionMemo;
import io.yimen.verification.report.DiscrepancyView.Settled;
import io.yimen.verification.report.DiscrepancyView.State;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Makes versions of reports, and opens a discrepancy for each difference over its tolerance. */
@Service
class ReportMaker {

    private final ReportRepository reports;
    private final DiscrepancyRepository discrepancies;
    private final ObjectionRepository objections;
    private final Tolerances tolerances;
    private final WorkingDays workingDays;
    private final BusinessClock clock;
    private final JsonMapper json;

    ReportMaker(
            ReportRepository reports,
            DiscrepancyRepository discrepancies,
            ObjectionRepository objections,
            Tolerances tolerances,
            WorkingDays workingDays,
            BusinessClock clock,
            JsonMapper json) {
        this.reports = reports;
        this.discrepancies = discrepancies;
        this.objections = objections;
        this.tolerances = tolerances;
        this.workingDays = workingDays;
        this.clock = clock;
        this.json = json;
    }

    // a report is written once; only its printings are counted
    private record Printed(UUID report, int times) {}

    void make(MakeReport command, @Nullable ReportView before) {
        LocalDate today = clock.today();
        List<Compared> compared = Comparison.of(command.declared(), command.order(), tolerances, today);
        ReportDocument document = new ReportDocument(
                command.people(),
                command.order().items().stream().map(ReportDocument.Line::of).toList(),
                command.declared(),
                compared,
                before == null ? List.of() : contested(command.matter()));
        if (before != null
                && command.cause() == Cause.LATE_ANSWER
                && before.document().equals(document)) {
            return;
        }
        ReportRow row = row(command, json.writeValueAsString(document), before, today);
        reports.add(row);
        List<DiscrepancyView> known = before == null
                ? List.of()
                : discrepancies.of(command.matter().county(), command.matter().subjectOf());
        differences(command, row.id(), compared, known);
    }

    private List<ReportDocument.Contested> contested(MakeReport.Matter matter) {
        return objections.of(matter.county(), matter.subjectOf()).stream()
                .map(one -> new ReportDocument.Contested(one.ref(), one.words(), one.raisedOn(), one.answer()))
                .toList();
    }

    private ReportRow row(MakeReport command, String document, @Nullable ReportView before, LocalDate today) {
        byte[] previous = before == null ? null : before.hashBytes();
        return new ReportRow(
                Uuid7.next(),
                command.matter(),
                command.order().id(),
                before == null ? 1 : before.number() + 1,
                command.cause(),
                command.declared().factsVersion(),
                today,
                clock.now(),
                valid(command, before, today),
                today.plusDays(command.terms().objectionDays()),
                document,
                ReportHash.of(document, previous),
                previous,
                0);
    }

    /** Only fresh questions prolong a report: a version that says the same again does not. */
    private static LocalDate valid(MakeReport command, @Nullable ReportView before, LocalDate today) {
        return before != null && before.orderId().equals(command.order().id())
                ? before.validUntil()
                : today.plusMonths(command.terms().validMonths());
    }

    private void differences(MakeReport command, UUID report, List<Compared> compared, List<DiscrepancyView> known) {
        MakeReport.Matter matter = command.matter();
        LocalDate today = clock.today();
        known.stream()
                .filter(DiscrepancyView::open)
                .filter(open -> compared.stream().noneMatch(row -> same(open, row)))
                .filter(open -> !amendedAway(open, compared))
                .forEach(gone -> discrepancies.supersede(matter.county(), gone.id()));
        compared.stream()
                .filter(Compared::differs)
                .filter(row -> known.stream().noneMatch(one -> answered(one, row)))
                .forEach(row -> discrepancies.open(matter, report, view(command, row, today)));
    }

    /** The question is still there: the register says what it said. */
    private static boolean same(DiscrepancyView open, Compared row) {
        return row.differs() && open.key().equals(row.key()) && open.found().equals(row.found());
    }

    /** The register says what it said, and the declaration was mended: somebody still has to say why. */
    private static boolean amendedAway(DiscrepancyView open, List<Compared> compared) {
        return compared.stream()
                .anyMatch(row -> open.key().equals(row.key()) && open.found().equals(row.found()));
    }

    /** Asked already: open with the same finding, or settled on the very same two values. */
    private static boolean answered(DiscrepancyView known, Compared row) {
        if (!known.key().equals(row.key()) || !known.found().equals(row.found())) {
            return false;
        }
        Settled settled = known.settled();
        return known.state() == State.OPEN
                || (settled != null && settled.value().equals(row.declared()));
    }

    private DiscrepancyView view(MakeReport command, Compared row, LocalDate today) {
        int days = tolerances.of(row.item(), today).workdays();
        MakeReport.Matter matter = command.matter();
        return new DiscrepancyView(
                Uuid7.next(),
                matter.subjectOf(),
                matter.caseNumber(),
                row.item(),
                row.ref(),
                row.declared(),
                row.found(),
                row.sources(),
                today,
                workingDays.plus(today, days),
                command.owner().username(),
                command.owner().name(),
                State.OPEN,
                null);
    }

    /** The report as readers see it; a document that does not fit its hash is an alarm, not a report. */
    ReportView view(ReportRow row) {
        return TransactionMemo.of(new Printed(row.id(), row.printed()), () -> checked(row));
    }

    private ReportView checked(ReportRow row) {
        ReportDocument document = json.readValue(row.document(), ReportDocument.class);
        String canonical = json.writeValueAsString(document);
        if (!Arrays.equals(ReportHash.of(canonical, row.previous()), row.hash())) {
            throw new ReportTampered(row.id());
        }
        return new ReportView(
                row.id(),
                row.matter().county(),
                row.matter().township(),
                row.matter().subjectOf(),
                row.orderId(),
                row.matter().caseNumber(),
                row.number(),
                row.cause(),
                row.factsVersion(),
                row.madeOn(),
                row.madeAt(),
                row.validUntil(),
                row.objectionUntil(),
                ReportHash.words(row.hash()),
                row.printed(),
                document);
    }
}
