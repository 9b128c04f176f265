package io.yimen.database;

/** A reference file cannot be loaded; the message names file, line and reason. */
public class BadReferenceRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadReferenceRow(String file, long line, String reason, Throwable cause) {
        super("%s, line %d: %s".formatted(file, line, reason), cause);
    }

    public BadReferenceRow(String file, long line, String reason) {
        super("%s, line %d: %s".formatted(file, line, reason));
    }
}
