package io.yimen.application;

import io.yimen.application.CaseView.Decided;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.screening.BenefitSheet;
import io.yimen.screening.BenefitSheets;
import io.yimen.screening.MissingPolicy;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.SheetComparison;
import io.yimen.verification.report.Reports;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Puts together what the case page shows, in a handful of statements. */
@Service
class CaseViews {

    private final CaseFactsStore facts;
    private final CaseRecordsRepository records;
    private final Decisions decisions;
    private final BenefitSheets sheets;
    private final CaseClocks clocks;
    private final CaseStory story;
    private final Prospects prospects;
    private final SheetSides sides;
    private final Reports reports;
    private final ProgrammeFiles files;
    private final ObjectProvider<AwardOfCase> awards;
    private final ReliefSide relief;

    CaseViews(
            CaseFactsStore facts,
            CaseRecordsRepository records,
            Decisions decisions,
            BenefitSheets sheets,
            CaseClocks clocks,
            CaseStory story,
            Prospects prospects,
            SheetSides sides,
            Reports reports,
            ProgrammeFiles files,
            ObjectProvider<AwardOfCase> awards,
            ReliefSide relief) {
        this.facts = facts;
        this.records = records;
        this.decisions = decisions;
        this.sheets = sheets;
        this.clocks = clocks;
        this.story = story;
        this.prospects = prospects;
        this.sides = sides;
        this.reports = reports;
        this.files = files;
        this.awards = awards;
        this.relief = relief;
    }

    /** What is known of the facts: the document as shown, typed when it is complete, and what is wrong when it is not. */
    private record Known(ObjectNode document, @Nullable CaseFacts facts, List<Flaw> flaws) {}

    CaseView of(Turn turn, Locale locale) {
        return of(turn, false, locale);
    }

    /** @param whole numbers as they are, after a reveal */
    CaseView of(Turn turn, boolean whole, Locale locale) {
        ApplicationCase work = turn.work();
        CaseRecordsRepository.Story written = records.story(work);
        List<HistoryEntry> history = written.history();
        List<DecisionRow> rows = written.decisions();
        Known known = known(work, facts.known(work, written.facts()), whole);
        Decided decision = last(rows, true);
        if (turn.verification().report() != null && turn.verification().order() != null) {
            reports.noteReading(work.county(), turn.verification().order().id());
        }
        ScreeningResult result = result(turn, known.facts(), decision);
        SheetComparison comparison = comparison(turn, known, result);
        List<CaseView.Allowed> actions = prospects.allowed(turn, known.facts() != null);
        CaseRelief aid = relief.of(work, written, result);
        return new CaseView(
                story.header(turn, history),
                clocks.view(work),
                story.steps(work, history),
                prospects.next(turn, result, actions),
                actions,
                known.document(),
                known.facts(),
                known.flaws(),
                written.versions(),
                turn.verification(),
                story.visit(history, CaseAction.RECORD_VISIT),
                story.visit(history, CaseAction.COUNTY_VISIT),
                story.opinion(history),
                story.notice(history),
                story.objections(history),
                pendingOverride(work),
                last(rows, false),
                decision,
                result,
                sheet(turn, known, result, comparison, locale),
                comparison,
                award(work),
                aid,
                Stream.concat(
                                story.papers(turn, history, known.facts() != null, decision).stream(),
                                aid.papers().stream())
                        .toList(),
                written.together(),
                files.of(turn, history, known.facts() == null ? null : result),
                history.stream().map(HistoryEntry::view).toList());
    }

    private Known known(ApplicationCase work, FactsRow row, boolean whole) {
        if (work.acceptedOn() != null && row.complete()) {
            ObjectNode document = whole ? facts.whole(row) : facts.masked(row);
            return new Known(document, CaseFactsStore.typed(document), List.of());
        }
        ObjectNode full = facts.whole(row);
        List<Flaw> flaws = facts.flaws(full);
        ObjectNode kept = flaws.isEmpty() ? facts.intake(full).document() : full;
        ObjectNode shown = whole ? kept : FactsDocument.split(kept).masked();
        return new Known(shown, flaws.isEmpty() ? CaseFactsStore.typed(shown) : null, flaws);
    }

    /** The decision's own result, else what the engine says of the latest facts today. */
    private @Nullable ScreeningResult result(Turn turn, @Nullable CaseFacts known, @Nullable Decided decision) {
        if (decision != null) {
            return decision.result();
        }
        if (known == null) {
            return null;
        }
        try {
            return decisions.screen(known, turn.today());
        } catch (MissingPolicy unknown) {
            return null;
        }
    }

    private @Nullable BenefitSheet sheet(
            Turn turn, Known known, @Nullable ScreeningResult result, SheetComparison comparison, Locale locale) {
        CaseFacts typed = known.facts();
        return typed == null || result == null
                ? null
                : sheets.of(typed.on(result.asOf(), turn.work().quick()), result, comparison, typed.names(), locale);
    }

    private SheetComparison comparison(Turn turn, Known known, @Nullable ScreeningResult result) {
        return known.facts() == null || result == null
                ? SheetComparison.NONE
                : sides.of(turn, known.document(), result)
                        .in(turn.work().stage().standing())
                        .about(turn.work().programme());
    }

    private AwardOfCase.@Nullable AwardSummary award(ApplicationCase work) {
        return work.stage() == Stage.CONFIRMED && work.programme() != Programme.TEMPORARY_ASSISTANCE
                ? awards.stream()
                        .flatMap(award -> award.find(work.county(), work.id()).stream())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private CaseView.@Nullable PendingOverride pendingOverride(ApplicationCase work) {
        Money amount = work.overrideAmount();
        String by = work.overrideBy();
        String reason = work.overrideReason();
        return amount == null || by == null || reason == null ? null : new CaseView.PendingOverride(amount, reason, by);
    }

    private @Nullable Decided last(List<DecisionRow> rows, boolean decided) {
        Optional<DecisionRow> row = rows.stream()
                .filter(r -> decided != r.outcome().equals(DecisionRow.PROPOSED))
                .reduce((first, second) -> second);
        return row.map(this::decided).orElse(null);
    }

    private Decided decided(DecisionRow row) {
        LocalDate begin = row.beginMonth();
        return new Decided(
                row.id(),
                row.outcome(),
                row.decidedOn(),
                row.factsVersion(),
                money(row.amountFen()),
                money(row.engineFen()),
                begin == null ? null : YearMonth.from(begin),
                decisions.reasons(row),
                row.overrideReason(),
                row.decidedName(),
                row.secondName(),
                row.engineVersion(),
                decisions.result(row));
    }

    private static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : Money.ofFen(fen);
    }
}
