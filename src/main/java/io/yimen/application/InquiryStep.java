package io.yimen.application;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Starts the inquiry and has the registers asked, once every adult has consented to it. */
@Service
class InquiryStep implements ActionStep {

    private final CaseVerification verification;

    InquiryStep(CaseVerification verification) {
        this.verification = verification;
    }

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.START_INQUIRY);
    }

    @Override
    public Optional<Lack> lacks(Turn turn) {
        return NeededConsents.missing(turn);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        ActionData.none(data);
        verification.askOnce(turn);
        return Done.of(null, ActionData.NOTHING);
    }
}
