package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.relief.ReliefVariant;
import io.yimen.screening.IncidentFacts;
import io.yimen.screening.IncidentFacts.AwardType;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Pays small quick relief at once: no register is asked and nothing is posted (SAL-2026 art. 50). */
@Service
class GrantQuickStep implements ActionStep {

    private final Decisions decisions;
    private final EarlierReliefs earlier;
    private final ReliefGranting granting;
    private final Registration registration;

    GrantQuickStep(Decisions decisions, EarlierReliefs earlier, ReliefGranting granting, Registration registration) {
        this.decisions = decisions;
        this.earlier = earlier;
        this.granting = granting;
        this.registration = registration;
    }

    private record Wish(Money amount, ReliefWish how) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.GRANT_QUICK);
    }

    @Override
    public Optional<Lack> lacks(Turn turn) {
        IncidentFacts incident = turn.facts().incident();
        if (incident == null) {
            return Optional.of(Lack.of("INCIDENT_MISSING", "/facts/incident"));
        }
        return incident.urgent() ? Optional.empty() : Optional.of(Lack.of("NOT_URGENT", "/facts/incident/urgent"));
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Wish wish = ActionData.read(data, json -> {
            json.require("amount");
            Money amount = json.amount("amount").orElse(Money.ZERO);
            if (json.has("amount") && !amount.isPositive()) {
                json.reject("/amount", "application.lack.NOT_POSITIVE");
            }
            return new Wish(amount, ReliefWish.quick(json));
        });
        ScreeningResult result = decisions.screen(turn.facts(), turn.today());
        Money most = most(result).orElseThrow(() -> CaseIncomplete.lack("NOTHING_TO_GRANT", "/facts/incident"));
        if (wish.amount().compareTo(most) > 0) {
            throw CaseIncomplete.lack("OVER_CAP", "/data/amount", most);
        }
        onceForTheSame(turn);
        decisions.keep(
                turn,
                turn.work().steps(),
                Decisions.Ruling.of(DecisionRow.CONFIRMED, wish.amount(), List.of()),
                new Decisions.Basis(result, most));
        turn.work().decide(turn.by(), null);
        granting.quick(turn, wish.amount(), wish.how());
        // who was paid first may ask for more on a full file before this one is completed
        registration.release(turn.work());
        return Done.of(turn.facts().reason(), said(wish));
    }

    /** The most that small quick relief comes to: the need when it is stated, up to the cap. */
    static Optional<Money> most(ScreeningResult result) {
        return result.programmes().stream()
                .filter(entry -> entry.programme() == Programme.TEMPORARY_ASSISTANCE
                        && entry.variant() == AwardType.SMALL_QUICK
                        && entry.granted())
                .map(ProgrammeResult::oneOffAmount)
                .map(Decisions::orZero)
                .findFirst();
    }

    private void onceForTheSame(Turn turn) {
        IncidentFacts incident = turn.facts().incident();
        if (incident == null) {
            return;
        }
        earlier.of(turn.work()).stream()
                .filter(one -> one.variant() == ReliefVariant.SMALL_QUICK
                        && one.sameIncident(incident.kind().name(), incident.date()))
                .findFirst()
                .ifPresent(one -> {
                    throw CaseIncomplete.lack("QUICK_TWICE", "/facts/incident", one.grantedOn(), one.amount());
                });
    }

    private static Map<String, String> said(Wish wish) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("amount", wish.amount().toString());
        said.put("method", wish.how().method().name());
        String goods = wish.how().goods();
        if (goods != null) {
            said.put("goods", goods);
        }
        return said;
    }
}
