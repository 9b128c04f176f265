package io.yimen.security;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the whole of one masked field, for a reason, on the record, thirty times an hour at most. */
@Service
public class Reveals {

    static final String ACTION = "REVEALED";
    static final int AN_HOUR = 30;

    /** One field of one thing: {@code field} such as {@code idNumber}, {@code subject} its id. */
    public record Reveal(int county, String subject, String field, RevealReason reason) {}

    private final AuditRepository audit;
    private final AuditTrail trail;
    private final CurrentAccount account;

    Reveals(AuditRepository audit, AuditTrail trail, CurrentAccount account) {
        this.audit = audit;
        this.trail = trail;
        this.account = account;
    }

    /**
     * Answers what {@code read} reads, after the reveal was counted and audited.
     *
     * @throws RevealLimitReached at the thirty-first in an hour
     */
    @Transactional
    public String reveal(Reveal reveal, Supplier<String> read) {
        Map<String, String> detail =
                Map.of("field", reveal.field(), "reason", reveal.reason().name());
        if (audit.countHeldInLastHour(account.get().username(), ACTION) >= AN_HOUR) {
            trail.recordApart(new AuditEvent(reveal.county(), ACTION, reveal.subject(), "LIMIT", detail));
            throw new RevealLimitReached();
        }
        String value = read.get();
        trail.record(new AuditEvent(reveal.county(), ACTION, reveal.subject(), AuditEvent.OK, detail));
        return value;
    }
}
