package io.yimen.policy;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The account may see the draft, but not do this to it. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class DraftForbidden extends RuntimeException {

    /** Why; the names are message keys under {@code policy.forbidden}. */
    public enum Why {
        OTHER_REGION,
        SAME_PERSON
    }

    private final Why why;

    DraftForbidden(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
