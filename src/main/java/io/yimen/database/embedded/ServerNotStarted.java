package io.yimen.database.embedded;

/** The embedded server cannot run here or now; the message is one sentence that says what to do. */
public class ServerNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerNotStarted(String message) {
        super(message);
    }

    ServerNotStarted(String message, Throwable cause) {
        super(message, cause);
    }
}
