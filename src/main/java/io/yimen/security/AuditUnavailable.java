package io.yimen.security;

/** The trail cannot be written, so what was asked for was not done. */
public class AuditUnavailable extends RuntimeException {

    public AuditUnavailable(Throwable cause) {
        super("The audit trail cannot be written", cause);
    }
}
