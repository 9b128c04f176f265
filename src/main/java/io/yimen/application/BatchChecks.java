package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.screening.MissingPolicy;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.ScreeningResult.Outcome;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows the county what it is about to confirm at once: the key figures of each sheet as of today, those to look at on top. */
@Service
public class BatchChecks {

    private final CaseListRepository lists;
    private final Decisions decisions;
    private final Turns turns;
    private final JsonMapper json;

    BatchChecks(CaseListRepository lists, Decisions decisions, Turns turns, JsonMapper json) {
        this.lists = lists;
        this.decisions = decisions;
        this.turns = turns;
        this.json = json;
    }

    /** What to look at before confirming; message keys under {@code cases.warning}. */
    public enum Warning {
        MOVED_ON,
        NOT_IN_REVIEW,
        VISIT_DUE,
        NOT_ELIGIBLE,
        PROPOSED_REFUSAL,
        OVERRIDE_PENDING,
        AMOUNT_CHANGED,
        HOLD,
        NO_CASH,
        OBLIGOR_NOT_CHECKED,
        DISCREPANCY,
        STAFF_RELATIVE,
        OBJECTED;

        /** Confirming would be refused. */
        public boolean bars() {
            return compareTo(PROPOSED_REFUSAL) < 0;
        }
    }

    /** The key figures of one sheet. */
    public record Line(
            CaseNumber number,
            int version,
            Programme programme,
            String applicant,
            RegionCode township,
            int counted,
            @Nullable Money income,
            @Nullable Money lines,
            @Nullable Money proposed,
            @Nullable Money amount,
            List<Warning> warnings) {

        public boolean barred() {
            return warnings.stream().anyMatch(Warning::bars);
        }
    }

    /** A case as the check reads it. */
    record Checked(
            CaseNumber number,
            int version,
            Programme programme,
            Stage stage,
            String applicant,
            RegionCode township,
            boolean visitDue,
            boolean staffRelative,
            boolean objected,
            boolean override,
            boolean proposed,
            @Nullable Money proposedAmount,
            String facts) {}

    /** In one statement for all; a case outside the reader's area is left out. */
    @Transactional(readOnly = true)
    public List<Line> of(List<BatchResult.Wanted> wanted) {
        turns.caseStaff();
        return lists.checked(wanted.stream().map(BatchResult.Wanted::number).toList()).stream()
                .map(found -> line(found, wanted))
                .sorted(Comparator.comparingInt((Line line) -> worst(line))
                        .thenComparing(line -> line.number().value()))
                .toList();
    }

    private static int worst(Line line) {
        return line.warnings().stream().mapToInt(Enum::ordinal).min().orElse(Integer.MAX_VALUE);
    }

    private Line line(Checked found, List<BatchResult.Wanted> wanted) {
        List<Warning> warnings = new ArrayList<>();
        add(warnings, Warning.MOVED_ON, wanted.stream().noneMatch(one -> asRead(one, found)));
        add(warnings, Warning.NOT_IN_REVIEW, found.stage() != Stage.COUNTY_REVIEW);
        add(warnings, Warning.VISIT_DUE, found.visitDue());
        add(warnings, Warning.OVERRIDE_PENDING, found.override());
        add(warnings, Warning.STAFF_RELATIVE, found.staffRelative());
        add(warnings, Warning.OBJECTED, found.objected());
        ScreeningResult result = screen(found);
        Money amount = result == null ? null : Procedure.of(found.programme()).amount(result);
        judge(warnings, found, result, amount);
        warnings.sort(Comparator.naturalOrder());
        return new Line(
                found.number(),
                found.version(),
                found.programme(),
                found.applicant(),
                found.township(),
                result == null ? 0 : result.household().counted().size(),
                result == null ? null : result.household().monthlyIncomePerPerson(),
                result == null ? null : result.household().linesMonthly(),
                found.proposedAmount(),
                amount,
                warnings);
    }

    private static boolean asRead(BatchResult.Wanted one, Checked found) {
        return one.number().equals(found.number()) && one.version() == found.version();
    }

    private static void judge(
            List<Warning> warnings, Checked found, @Nullable ScreeningResult result, @Nullable Money amount) {
        Procedure procedure = Procedure.of(found.programme());
        List<ProgrammeResult> granted = result == null ? List.of() : procedure.granted(result);
        add(warnings, Warning.NOT_ELIGIBLE, granted.isEmpty());
        if (granted.isEmpty()) {
            return;
        }
        add(warnings, Warning.PROPOSED_REFUSAL, found.proposed() && found.proposedAmount() == null);
        add(
                warnings,
                Warning.AMOUNT_CHANGED,
                found.proposedAmount() != null && !Objects.equals(found.proposedAmount(), amount));
        add(warnings, Warning.HOLD, granted.stream().anyMatch(entry -> entry.outcome() == Outcome.HOLD));
        add(warnings, Warning.NO_CASH, granted.stream().noneMatch(Procedure::pays));
        add(warnings, Warning.OBLIGOR_NOT_CHECKED, flagged(granted, Warning.OBLIGOR_NOT_CHECKED));
        add(warnings, Warning.DISCREPANCY, flagged(granted, Warning.DISCREPANCY));
    }

    private static boolean flagged(List<ProgrammeResult> granted, Warning flag) {
        return granted.stream().anyMatch(entry -> entry.flags().contains(flag.name()));
    }

    private static void add(List<Warning> warnings, Warning warning, boolean when) {
        if (when) {
            warnings.add(warning);
        }
    }

    private @Nullable ScreeningResult screen(Checked found) {
        try {
            return decisions.screen(CaseFactsStore.typed((ObjectNode) json.readTree(found.facts())), turns.today());
        } catch (MissingPolicy unknown) {
            return null;
        }
    }
}
