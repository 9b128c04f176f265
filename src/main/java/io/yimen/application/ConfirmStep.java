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
    private final ReliefProposal proposals;
    private final ReliefGranting granting;

    ConfirmStep(
            Decisions decisions,
            Registration registration,
            CaseRecordsRepository records,
            MeetingStep meetings,
            ReliefProposal proposals,
            ReliefGranting granting) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.registration = registration;
        this.records = records;
        this.proposals = proposals;
        this.granting = granting;
    }

    private record Wish(
            @Nullable Money overrideAmount,
            @Nullable String reason,
            @Nullable ReliefWish relief) {}

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
                    json.text("reason").orElse(null),
                    ReliefGranting.concerns(turn) ? ReliefWish.ordinary(json, turn.today()) : null);
        });
        proposals.prepare(turn);
        ScreeningResult result = decisions.screen(turn.facts(), turn.today());
        if (turn.procedure().granted(result).isEmpty()) {
            throw CaseIncomplete.lack("NOT_ELIGIBLE", "/action");
        }
        Money other = wish.overrideAmount();
        String reason = wish.reason();
        if (other == null && waitsForAnother(turn)) {
            // who adds nothing agrees with what the first approver set
            return override(
                    turn,
                    result,
                    new Wish(
                            Objects.requireNonNull(turn.work().overrideAmount()),
                            Objects.requireNonNullElse(turn.work().overrideReason(), ""),
                            wish.relief()));
        }
        if (other == null || reason == null || other.equals(turn.procedure().amount(result))) {
            return confirm(
                    turn,
                    result,
                    Decisions.Ruling.of(DecisionRow.CONFIRMED, turn.procedure().amount(result), List.of()),
                    wish.relief());
        }
        return override(turn, result, wish);
    }

    private static boolean waitsForAnother(Turn turn) {
        String first = turn.work().overrideBy();
        return first != null && turn.work().overrideAmount() != null && !turn.sameAs(first);
    }

    private Done override(Turn turn, ScreeningResult result, Wish wish) {
        ApplicationCase work = turn.work();
        Money amount = Objects.requireNonNull(wish.overrideAmount());
        String reason = Objects.requireNonNull(wish.reason());
        if (turn.procedure().paying(result).size() != 1) {
            throw CaseIncomplete.lack("OVERRIDE_AMBIGUOUS", "/data/overrideAmount");
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
                        second),
                wish.relief());
    }

    private Done confirm(Turn turn, ScreeningResult result, Decisions.Ruling ruling, @Nullable ReliefWish relief) {
        Decisions.Person second = ruling.second();
        decisions.keep(turn, turn.work().steps(), ruling, result);
        turn.work().decide(turn.by(), second == null ? null : second.username());
        if (relief != null) {
            granting.confirmed(turn, Decisions.orZero(ruling.amount()), relief);
        }
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
