package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.screening.IncidentFacts;
import io.yimen.screening.ScreeningResult;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What an opinion on ordinary temporary assistance needs and settles besides: receipts, earlier reliefs, who decides. */
@Service
class ReliefProposal {

    private final EarlierReliefs earlier;
    private final Recognition recognition;
    private final ReceiptBook receipts;

    ReliefProposal(EarlierReliefs earlier, Recognition recognition, ReceiptBook receipts) {
        this.earlier = earlier;
        this.recognition = recognition;
        this.receipts = receipts;
    }

    /** What was paid must be shown by receipts; a loss is seen at the visit. */
    Optional<Lack> lacks(Turn turn) {
        if (turn.work().programme() != Programme.TEMPORARY_ASSISTANCE) {
            return Optional.empty();
        }
        IncidentFacts incident = turn.facts().incident();
        if (incident == null) {
            return Optional.of(Lack.of("INCIDENT_MISSING", "/facts/incident"));
        }
        Money stated = Decisions.orZero(incident.selfPaidCost());
        Money shown = receipts.sum(turn.work());
        return stated.compareTo(shown) > 0
                ? Optional.of(Lack.of("RECEIPTS_MISSING", "/receipts", stated, shown))
                : Optional.empty();
    }

    /** Before anything is reckoned: what the register knows belongs to the facts. */
    void prepare(Turn turn) {
        if (turn.work().programme() == Programme.TEMPORARY_ASSISTANCE) {
            earlier.takeOver(turn);
        }
    }

    /** Recognised families go to the decision without a notice; the amount says who takes it. */
    Done proposed(Turn turn, ScreeningResult result, boolean approves, Done done) {
        if (turn.work().programme() != Programme.TEMPORARY_ASSISTANCE) {
            return done;
        }
        Money amount = turn.procedure().amount(result);
        turn.work()
                .decidedAt(approves && amount != null ? turn.policy().relief().level(amount) : null);
        return recognition.of(turn, result) ? done.shorter() : done;
    }
}
