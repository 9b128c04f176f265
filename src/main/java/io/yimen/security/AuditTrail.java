package io.yimen.security;

import org.springframework.stereotype.Service;

/** Writes the tamper-evident trail; what cannot be audited does not happen. */
@Service
public class AuditTrail {

    /**
     * Appends the event with the current account to the chain of its county: as the last step of the caller's transaction,
     * so that both are committed or neither, or at once when there is none.
     */
    public void record(AuditEvent event) {
        throw new UnsupportedOperationException();
    }
}
