package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.screening.ScreeningResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** The county confirms what the engine decides on the latest facts; another amount needs a reason and a second approver. */
@Service
class ConfirmStep implements ActionStep {

    private final Decisions decisions;
    private final Registration registration;
    private final CaseRecordsRepository records;
    private final MeetingStep meetings;

    ConfirmStep(Decisions decisions, Registration registration, CaseRecordsRepository records, MeetingStep meetings) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.registration = registration;
        this.records = records;
    }

    private record Wish(
            @Nullable Money overrideAmount, @Nullable String reason) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.CONFIRM);
    }

    @Override
    public Optional<Lack> lacks(Turn turn) {
        ApplicationCase work = turn.work();
        return work.mustBeVisitedByCounty() && !work.countyVisited()
                ? Optional.of(Lack.of("COUNTY_VISIT_MISSING", "/countyVisit"))
                : meetings.missing(turn);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Wish wish = ActionData.read(data, json -> {
            if (json.has("overrideAmount")) {
                ActionData.text(json, "reason");
            }
            return new Wish(
                    json.amount("overrideAmount").orElse(null),
                    json.text("reason").orElse(null));
        });
        ScreeningResult result = decisions.screen(turn.facts(), turn.today());
        if (turn.procedure().granted(result).isEmpty()) {
            throw new CaseIncomplete("NOT_ELIGIBLE", List.of(Flaw.of("/action", "application.lack.NOT_ELIGIBLE")));
        }
        Money other = wish.overrideAmount();
        String reason = wish.reason();
        if (other == null && waitsForAnother(turn)) {
            // who adds nothing agrees with what the first approver set
            return override(
                    turn,
                    result,
                    Objects.requireNonNull(turn.work().overrideAmount()),
                    Objects.requireNonNullElse(turn.work().overrideReason(), ""));
        }
        if (other == null || reason == null || other.equals(turn.procedure().amount(result))) {
            return confirm(
                    turn,
                    result,
                    Decisions.Ruling.of(DecisionRow.CONFIRMED, turn.procedure().amount(result), List.of()));
        }
        return override(turn, result, other, reason);
    }

    private static boolean waitsForAnother(Turn turn) {
        String first = turn.work().overrideBy();
        return first != null && turn.work().overrideAmount() != null && !turn.sameAs(first);
    }

    private Done override(Turn turn, ScreeningResult result, Money amount, String reason) {
        ApplicationCase work = turn.work();
        if (turn.procedure().paying(result).size() != 1) {
            throw new CaseIncomplete(
                    "OVERRIDE_AMBIGUOUS",
                    List.of(Flaw.of("/data/overrideAmount", "application.lack.OVERRIDE_AMBIGUOUS")));
        }
        String first = work.overrideBy();
        if (first == null || !amount.equals(work.overrideAmount())) {
            work.proposeOverride(turn.by(), amount, reason);
            return Done.of(reason, Map.of("overrideAmount", amount)).staying();
        }
        if (turn.sameAs(first)) {
            throw new ActionForbidden(ActionForbidden.Why.SAME_PERSON);
        }
        Decisions.Person second = new Decisions.Person(first, name(work, first));
        return confirm(
                turn,
                result,
                new Decisions.Ruling(
                        DecisionRow.CONFIRMED,
                        amount,
                        List.of(),
                        Objects.requireNonNullElse(work.overrideReason(), reason),
                        second));
    }

    private Done confirm(Turn turn, ScreeningResult result, Decisions.Ruling ruling) {
        Decisions.Person second = ruling.second();
        decisions.keep(turn, turn.work().steps(), ruling, result);
        turn.work().decide(turn.by(), second == null ? null : second.username());
        registration.release(turn.work());
        return Done.of(ruling.overrideReason(), Map.of("amount", Decisions.orZero(ruling.amount())));
    }

    /** The first approver's name, as history has it. */
    private String name(ApplicationCase work, String username) {
        return records.history(work).stream()
                .filter(row -> row.by().equals(username))
                .map(HistoryEntry::byName)
                .findFirst()
                .orElse(username);
    }
}
