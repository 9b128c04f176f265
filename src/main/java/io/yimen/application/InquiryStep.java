package io.yimen.application;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Starts the inquiry and has the registers asked, once every adult has consented to it. */
@Service
class InquiryStep implements ActionStep {

    private final CaseVerification verification;
    private final Recognition recognition;

    InquiryStep(CaseVerification verification, Recognition recognition) {
        this.verification = verification;
        this.recognition = recognition;
    }

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.START_INQUIRY);
    }

    @Override
    public Optional<Lack> lacks(Turn turn) {
        return recognition.runs(turn.work()) ? Optional.empty() : NeededConsents.missing(turn);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        ActionData.none(data);
        if (!recognition.runs(turn.work())) {
            verification.askOnce(turn);
        }
        return Done.of(null, ActionData.NOTHING);
    }
}
