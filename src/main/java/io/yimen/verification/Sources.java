package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The sources as people look after them: their state, pause and resume, and how they are set up. */
@Service
public class Sources {

    private static final int LONGEST_REASON = 200;

    private final SourceViews views;
    private final SourceAdminRepository admin;
    private final SourceStatsRepository stats;
    private final Circuits circuits;
    private final CurrentAccount account;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    Sources(
            SourceViews views,
            SourceAdminRepository admin,
            SourceStatsRepository stats,
            Circuits circuits,
            CurrentAccount account,
            AuditTrail audit,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.views = views;
        this.admin = admin;
        this.stats = stats;
        this.circuits = circuits;
        this.account = account;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All sources; what waits for them is counted in the area of who looks, and of everybody for who looks after them. */
    public List<SourceRow> all() {
        return look(views::rows);
    }

    /** @throws SourceNotFound when there is none */
    public SourceFile file(String code) {
        return look(() -> views.file(code));
    }

    /** Names by code. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        views.rows().forEach(row -> names.put(row.code(), row.name(locale)));
        return names;
    }

    /** Nobody asks it until somebody resumes; what waits keeps waiting. */
    @Transactional
    public void pause(String code, String reason) {
        String given = reason.strip();
        String kept = given.length() > LONGEST_REASON ? given.substring(0, LONGEST_REASON) : given;
        if (admin.pause(known(code), kept.isEmpty() ? "-" : kept, who(), clock.now())) {
            happened(code, SourceEvent.Kind.PAUSED, kept, "VERIFICATION_SOURCE_PAUSED");
        }
    }

    /** It is asked again, and what the breaker remembered of it is forgotten. */
    @Transactional
    public void resume(String code) {
        if (admin.pause(known(code), null, who(), clock.now())) {
            happened(code, SourceEvent.Kind.RESUMED, "", "VERIFICATION_SOURCE_RESUMED");
        }
        circuits.reset(code);
    }

    /** Somebody has looked into the alarms. */
    @Transactional
    public void alarmSeen(String code, String what) {
        happened(known(code), SourceEvent.Kind.ALARM_SEEN, what, "VERIFICATION_ALARM_SEEN");
    }

    /**
     * Changes how it is called; false when somebody changed it meanwhile.
     *
     * @throws SourceNotFound when there is none
     */
    @Transactional
    public boolean change(String code, ChangeSource change) {
        ChangeSource before = views.file(code).settings();
        if (!admin.change(code, change, who(), clock.now())) {
            return false;
        }
        Map<String, String> differences = differences(before, change);
        stats.note(code, SourceEvent.Kind.CHANGED, String.join("; ", differences.values()), who(), clock.now());
        audit.record(new AuditEvent(0, "VERIFICATION_SOURCE_CHANGED", code, AuditEvent.OK, differences));
        circuits.reset(code);
        return true;
    }

    private static Map<String, String> differences(ChangeSource before, ChangeSource after) {
        Map<String, String> all = new TreeMap<>();
        differ(all, "endpoint", before.endpoint(), after.endpoint());
        differ(all, "connectMs", before.connectMs(), after.connectMs());
        differ(all, "readMs", before.readMs(), after.readMs());
        differ(all, "slowMs", before.slowMs(), after.slowMs());
        differ(all, "concurrency", before.concurrency(), after.concurrency());
        differ(all, "freshnessDays", before.freshnessDays(), after.freshnessDays());
        differ(all, "maxAttempts", before.maxAttempts(), after.maxAttempts());
        differ(all, "giveUpDays", before.giveUpDays(), after.giveUpDays());
        return all;
    }

    private static void differ(Map<String, String> all, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            all.put(name, name + ": " + before + " → " + after);
        }
    }

    private void happened(String code, SourceEvent.Kind kind, String note, String action) {
        stats.note(code, kind, note, who(), clock.now());
        audit.record(AuditEvent.ok(0, action, code));
    }

    private String known(String code) {
        if (!admin.extras().containsKey(code)) {
            throw new SourceNotFound();
        }
        return code;
    }

    private String who() {
        return account.get().username();
    }

    /** An administrator's own scope shows no row of any county; numbers without persons are what this page is for. */
    private <T> T look(Supplier<T> read) {
        boolean everywhere =
                account.find().filter(who -> who.has(Role.SYSTEM_ADMIN)).isPresent();
        Supplier<T> inTransaction = () -> Objects.requireNonNull(transaction.execute(status -> read.get()));
        return everywhere ? Scopes.callIn(RegionScope.ALL, inTransaction) : inTransaction.get();
    }
}
