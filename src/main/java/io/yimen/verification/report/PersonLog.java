package io.yimen.verification.report;

import io.yimen.common.NationalId;
import io.yimen.registry.PersonKey;
import io.yimen.registry.PersonView;
import io.yimen.registry.Registry;
import io.yimen.registry.SensitiveField;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.BlindIndex;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may see of who looked into their affairs; looking at it is itself on the record. */
@Service
public class PersonLog {

    private final Registry registry;
    private final BlindIndex index;
    private final PersonLogRepository log;
    private final AuditTrail audit;

    PersonLog(Registry registry, BlindIndex index, PersonLogRepository log, AuditTrail audit) {
        this.registry = registry;
        this.index = index;
        this.log = log;
        this.audit = audit;
    }

    /** @throws io.yimen.registry.PersonNotFound when there is none in the caller's area */
    @Transactional
    public AccessLogView of(PersonKey key) {
        PersonView person = registry.person(key);
        audit.record(AuditEvent.ok(key.county(), "ACCESS_LOG_VIEWED", key.id().toString()));
        // about somebody without a number nobody can be asked
        List<AccessLogView.Line> lines = person.idMasked() == null
                ? List.of()
                : log.of(index.of(new NationalId(registry.reveal(key, SensitiveField.ID_NUMBER))), key.county());
        return new AccessLogView(person.name(), person.idMasked(), lines);
    }
}
