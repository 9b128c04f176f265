package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.screening.MissingPolicy;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.SheetComparison;
import io.yimen.screening.SheetComparison.Side;
import io.yimen.screening.SheetComparison.Standing;
import io.yimen.verification.report.Compared;
import io.yimen.verification.report.DiscrepancyView;
import io.yimen.verification.report.ItemValue;
import io.yimen.verification.report.ReportView;
import io.yimen.verification.report.VerificationView;
import io.yimen.web.ApiProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Puts what was declared and found beside what is decided, for the benefit sheet. */
@Component
class SheetSides {

    private final Decisions decisions;

    SheetSides(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param document the facts as decided on, masked */
    SheetComparison of(Turn turn, ObjectNode document, ScreeningResult decided) {
        VerificationView view = turn.verification();
        ReportView report = view.report();
        if (report == null) {
            return SheetComparison.NONE;
        }
        Map<String, DiscrepancyView> settling = view.discrepancies().stream()
                .collect(Collectors.toMap(DiscrepancyView::key, Function.identity(), (first, later) -> later));
        List<Compared> rows = report.document().compared();
        Map<String, Side> sides = new LinkedHashMap<>();
        Map<String, Boolean> members = new LinkedHashMap<>();
        answeredAbout(report).forEach(ref -> members.put(ref, true));
        for (Compared row : rows) {
            sides.put(row.key(), side(row, settling.get(row.key())));
            if (about(row) && row.differs() && row.ref() != null) {
                members.put(row.ref(), false);
            }
        }
        // a difference that the newest version no longer shows was settled before it
        settling.forEach((key, one) -> sides.computeIfAbsent(key, any -> side(one.declared(), one.found(), one)));
        Reckoning reckoning = new Reckoning(turn.procedure(), document, decided, settling);
        return new SheetComparison(
                sides, members, total(reckoning, DiscrepancyView::declared), total(reckoning, DiscrepancyView::found));
    }

    private static List<String> answeredAbout(ReportView report) {
        return report.document().lines().stream()
                .filter(line -> line.state().answered())
                .map(line -> line.ref())
                .distinct()
                .toList();
    }

    /** Who somebody is, as opposed to what they earn or own. */
    private static boolean about(Compared row) {
        return switch (row.item()) {
            case IDENTITY, DEATH, HUKOU, MARRIAGE, BENEFIT, DISABILITY, STUDY -> true;
            default -> false;
        };
    }

    private static Side side(Compared row, @Nullable DiscrepancyView settling) {
        return settling == null
                ? side(row.declared(), row.found(), null)
                : side(settling.declared(), row.found(), settling);
    }

    private static Side side(ItemValue declared, ItemValue found, @Nullable DiscrepancyView one) {
        DiscrepancyView.Settled settled = one == null ? null : one.settled();
        Standing standing = one == null ? Standing.AGREES : settled == null ? Standing.OPEN : Standing.SETTLED;
        return new Side(
                declared.amount(),
                found.amount(),
                declared.things().size(),
                found.things().size(),
                standing,
                settled == null ? null : settled.resolution().name(),
                settled == null ? null : settled.evidence());
    }

    private record Reckoning(
            Procedure procedure, ObjectNode document, ScreeningResult decided, Map<String, DiscrepancyView> settling) {}

    /** What the same rules come to when each difference is put one way. */
    private @Nullable Money total(Reckoning reckoning, Function<DiscrepancyView, ItemValue> way) {
        ObjectNode tried = reckoning.document().deepCopy();
        reckoning.settling().values().stream()
                .filter(one -> one.item().canTakeOver())
                .forEach(one -> FactsTakeover.put(tried, one.item(), one.ref(), way.apply(one)));
        try {
            ScreeningResult result = decisions.screen(
                    CaseFactsStore.typed(tried), reckoning.decided().asOf());
            return Decisions.orZero(reckoning.procedure().amount(result));
        } catch (MissingPolicy | ApiProblem unreadable) {
            return null;
        }
    }
}
