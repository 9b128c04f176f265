package io.yimen.security;

/** An encrypted field was changed, moved to another row, or its key is gone; the message never holds the value. */
public class UnreadableField extends RuntimeException {

    public UnreadableField(String where, String why) {
        super("Cannot read the encrypted field " + where + ": " + why);
    }
}
