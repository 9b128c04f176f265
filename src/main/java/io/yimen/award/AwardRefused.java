package io.yimen.award;

/** Why something cannot be done to an award; message keys under {@code award.refused}. */
public class AwardRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    AwardRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    /** The reasons. */
    public enum Why {
        ROLE,
        NOT_TEKUN,
        ENDED,
        OPEN_ALREADY,
        NOT_OPEN,
        NOTICE_RUNNING,
        SAME_PERSON,
        NOT_HEARD,
        BACKDATED,
        NO_SUCH_INSTITUTION
    }

    public Why why() {
        return why;
    }
}
