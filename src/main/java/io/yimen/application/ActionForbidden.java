package io.yimen.application;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** This person may not do it. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class ActionForbidden extends RuntimeException {

    private final Why why;

    /** Why; message keys under {@code application.forbidden}. */
    public enum Why {
        ROLE,
        SAME_PERSON,
        RELATIVE
    }

    ActionForbidden(Why why) {
        super("Not allowed: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
