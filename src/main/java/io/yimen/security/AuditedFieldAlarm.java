package io.yimen.security;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts a field that cannot be read on the nation's chain and into the log; both say where it lies and never what it holds. */
@Component
class AuditedFieldAlarm implements FieldAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(AuditedFieldAlarm.class);

    private final AuditTrail trail;

    AuditedFieldAlarm(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void raise(UnreadableField field) {
        LOG.error("ALARM {}", field.getMessage());
        // apart, because the reading that found it will be rolled back
        trail.recordApart(new AuditEvent(0, "FIELD_UNREADABLE", field.where(), field.why(), Map.of()));
    }
}
