package io.yimen.application;

import io.yimen.common.CaseNumber;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Takes applications and moves them on; each action is one transaction. */
@Service
public class Applications {

    /**
     * Opens a case for DIBAO.
     *
     * @throws InvalidFacts when the facts cannot be read, or are incomplete and it is no draft
     * @throws ActiveCase when a member has an open case already
     */
    public CaseView open(OpenCase command, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /**
     * Does one action of the table.
     *
     * @throws CaseNotFound outside the caller's area
     * @throws ActionForbidden when this person may not
     * @throws StaleCase when the case has moved on
     * @throws IllegalAction when the stage does not know the action
     * @throws InvalidFacts when {@code data} cannot be read
     * @throws CaseIncomplete when something is missing
     */
    public CaseView act(CaseNumber number, ActOnCase command, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** Confirms each on its own; one failure never rolls back another. */
    public BatchResult confirmAll(List<BatchResult.Wanted> cases, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** Draws the share of the cases now in review that the county must visit; answers those drawn. */
    public List<CaseNumber> drawSample() {
        throw new UnsupportedOperationException();
    }
}
