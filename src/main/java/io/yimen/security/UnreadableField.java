package io.yimen.security;

/** An encrypted field was changed, moved to another row, or its key is gone; the message never holds the value. */
public class UnreadableField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String where;
    private final String why;

    public UnreadableField(String where, String why) {
        super("Cannot read the encrypted field " + where + ": " + why);
        this.where = where;
        this.why = why;
    }

    String where() {
        return where;
    }

    String why() {
        return why;
    }
}
