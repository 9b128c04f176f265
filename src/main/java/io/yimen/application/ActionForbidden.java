package io.yimen.application;

/** This person may not do it. */
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
