package io.yimen.application;

import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.Role;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what was done to a case: the row of history, and the entry of the audit trail. */
@Service
class CaseLog {

    static final String OPENED = "OPEN";
    static final String CHANGED = "CHANGE_PROGRAMME";
    static final String HANDED_OVER = "HAND_OVER";
    static final String FORWARDED = "FORWARD";
    static final String DRAWN = "DRAW_SAMPLE";

    private final CaseRecordsRepository records;
    private final AuditTrail audit;
    private final JsonMapper json;

    CaseLog(CaseRecordsRepository records, AuditTrail audit, JsonMapper json) {
        this.records = records;
        this.audit = audit;
        this.json = json;
    }

    /** The number of the step, which decisions made in it share. */
    int begin(Turn turn, String action) {
        return turn.work().touch(turn.by(), turn.now(), action);
    }

    void write(Turn turn, Set<Role> roles, String action, @Nullable Stage from, Done done) {
        ApplicationCase work = turn.work();
        records.addHistory(
                work,
                new HistoryEntry(
                        work.steps(),
                        turn.now(),
                        turn.today(),
                        turn.by().username(),
                        turn.by().displayName(),
                        role(turn, roles),
                        action,
                        from,
                        work.stage(),
                        done.reason(),
                        work.factsVersion(),
                        json.writeValueAsString(done.data())));
        audit.record(new AuditEvent(
                work.county(),
                "CASE_" + action,
                work.number().value(),
                AuditEvent.OK,
                Map.of("to", work.stage().name(), "factsVersion", Integer.toString(work.factsVersion()))));
    }

    void refused(Turn turn, CaseAction action, ActionForbidden.Why why) {
        ApplicationCase work = turn.work();
        audit.recordApart(
                new AuditEvent(work.county(), "CASE_" + action, work.number().value(), why.name(), Map.of()));
    }

    /** A read of a family's file. */
    void read(ApplicationCase work, String action) {
        audit.record(AuditEvent.ok(work.county(), action, work.number().value()));
    }

    private static String role(Turn turn, Set<Role> roles) {
        return roles.stream()
                .filter(turn.by()::has)
                .sorted()
                .findFirst()
                .map(Role::name)
                .orElse("");
    }
}
