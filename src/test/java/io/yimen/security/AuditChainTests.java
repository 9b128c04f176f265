package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Requirements 46 (the count), 51, 52, 53 and 54. */
@YimenTest
class AuditChainTests {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditRepository repository;

    @Autowired
    private Reveals reveals;

    @Autowired
    private StaffIdentity identity;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestDatabase database;

    @Test
    void many_writers_make_one_whole_chain() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(6);
        List<Callable<Boolean>> work = IntStream.range(0, 300)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    trail.record(AuditEvent.ok(110101, "TRIED", "subject-" + i));
                    return true;
                })
                .toList();
        for (Future<Boolean> done : writers.invokeAll(work)) {
            done.get();
        }
        writers.shutdown();

        assertThat(faults(110101)).isEmpty();
        assertThat(superuser("SELECT count(*) FROM audit_event WHERE county_code = 110101"))
                .isEqualTo(300L);
        assertThat(superuser("SELECT max(seq) FROM audit_event WHERE county_code = 110101"))
                .isEqualTo(300L);
    }

    @Test
    void a_changed_row_is_found_by_its_number() {
        fill(110102, 5);
        change("UPDATE audit_event SET actor = 'somebody' WHERE county_code = 110102 AND seq = 3");

        assertThat(faults(110102)).containsExactly(new ChainFault(3, "CHANGED"));
    }

    @Test
    void a_row_made_to_look_right_breaks_the_link_to_the_next() {
        fill(110103, 5);
        change("UPDATE audit_event SET outcome = 'X' WHERE county_code = 110103 AND seq = 3");
        change("UPDATE audit_event e SET hash = sha256(prev_hash || convert_to(audit_canonical(e), 'UTF8'))"
                + " WHERE county_code = 110103 AND seq = 3");

        assertThat(faults(110103)).containsExactly(new ChainFault(4, "LINK"));
    }

    @Test
    void a_missing_row_and_a_missing_tail_are_found() {
        fill(110104, 5);
        change("DELETE FROM audit_event WHERE county_code = 110104 AND seq = 2");
        assertThat(faults(110104)).containsExactly(new ChainFault(3, "GAP"));

        fill(110105, 5);
        change("DELETE FROM audit_event WHERE county_code = 110105 AND seq = 5");
        assertThat(faults(110105)).containsExactly(new ChainFault(5, "TAIL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_event SET actor = 'x'",
                "DELETE FROM audit_event",
                "TRUNCATE audit_event",
                "INSERT INTO audit_event SELECT * FROM audit_event",
                "UPDATE audit_head SET seq = 0",
                "DELETE FROM audit_head",
                "ALTER TABLE audit_event DISABLE ROW LEVEL SECURITY",
                "DROP TABLE audit_event"
            })
    void the_application_cannot_touch_what_is_written(String statement) {
        JdbcClient application = JdbcClient.create(database.asApplication());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.sql(statement).update())
                .satisfies(refused -> assertThat(sqlState(refused)).isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT", "UPDATE", "DELETE", "TRUNCATE"})
    void the_application_holds_no_right_to_change(String privilege) {
        for (String table : List.of("audit_event", "audit_head")) {
            assertThat(JdbcClient.create(database.asApplication())
                            .sql("SELECT has_table_privilege(current_user, ?, ?)")
                            .params(table, privilege)
                            .query(Boolean.class)
                            .single())
                    .isFalse();
        }
    }

    @Test
    void rows_of_another_county_are_not_shown() {
        fill(110106, 2);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        AuditFilter all = everything();

        Long here = Scopes.callIn(
                new RegionScope(110106, 110106, 0), () -> transaction.execute(s -> repository.count(all)));
        Long elsewhere = Scopes.callIn(
                new RegionScope(110199, 110199, 0), () -> transaction.execute(s -> repository.count(all)));
        Long nobody = Scopes.callIn(RegionScope.NONE, () -> transaction.execute(s -> repository.count(all)));

        assertThat(here).isEqualTo(2);
        assertThat(elsewhere).isZero();
        assertThat(nobody).isZero();
    }

    @Test
    void an_event_is_kept_or_lost_with_its_transaction() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            trail.record(AuditEvent.ok(110107, "TRIED", "rolled back"));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> trail.record(AuditEvent.ok(110107, "TRIED", "committed")));

        assertThat(superuser("SELECT count(*) FROM audit_event WHERE county_code = 110107"))
                .isEqualTo(1L);
        assertThat(faults(110107)).isEmpty();
    }

    @Test
    void what_cannot_be_audited_does_not_happen() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        long keys = superuser("SELECT count(*) FROM idempotency_key");
        change("REVOKE EXECUTE ON FUNCTION audit_append(int, text, text, text, text, text, text, jsonb) FROM "
                + database.applicationName());
        try {
            assertThatExceptionOfType(AuditUnavailable.class)
                    .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                        insertSomething();
                        trail.record(AuditEvent.ok(110108, "TRIED", "x"));
                    }));
            assertThatExceptionOfType(AuditUnavailable.class)
                    .isThrownBy(() -> identity.callAs(
                            SignedIn.account("reviewer.beilin"), () -> reveals.reveal(reveal("x"), () -> "secret")));
        } finally {
            change("GRANT EXECUTE ON FUNCTION audit_append(int, text, text, text, text, text, text, jsonb) TO "
                    + database.applicationName());
        }

        assertThat(superuser("SELECT count(*) FROM idempotency_key")).isEqualTo(keys);
    }

    @Test
    void hostile_text_stays_on_one_line() {
        String hostile = "Mozilla\r\n2026 FORGED\u001b[31m\u202e\",\"outcome\":\"OK\u0000";
        trail.record(new AuditEvent(110109, "TRIED", hostile, "OK", Map.of("agent", hostile)));

        String row = JdbcClient.create(database.asSuperuser())
                .sql("SELECT subject || detail::text FROM audit_event WHERE county_code = 110109")
                .query(String.class)
                .single();
        assertThat(row).contains("Mozilla").doesNotContainPattern("\\p{Cntrl}").doesNotContain("\u202e");
        assertThat(faults(110109)).isEmpty();
    }

    @Test
    void the_thirty_first_reveal_within_an_hour_is_refused_and_each_is_on_record_with_its_reason() {
        AccountView reviewer = SignedIn.account("reviewer.shucheng");
        for (int i = 0; i < Reveals.AN_HOUR; i++) {
            String subject = "p" + i;
            assertThat(identity.<String>callAs(
                            reviewer, () -> reveals.reveal(revealIn(341523, subject), () -> "value")))
                    .isEqualTo("value");
        }

        assertThatExceptionOfType(RevealLimitReached.class)
                .isThrownBy(() ->
                        identity.callAs(reviewer, () -> reveals.reveal(revealIn(341523, "p31"), () -> "value")));
        String mine =
                "SELECT count(*) FROM audit_event WHERE actor = 'reviewer.shucheng' AND action = 'REVEALED' AND outcome = ";
        assertThat(superuser(mine + "'OK' AND detail->>'reason' = 'CONTACT' AND detail->>'field' = 'idNumber'"))
                .isEqualTo(30L);
        assertThat(superuser(mine + "'LIMIT'")).isEqualTo(1L);
    }

    private static Reveals.Reveal reveal(String subject) {
        return revealIn(610103, subject);
    }

    private static Reveals.Reveal revealIn(int county, String subject) {
        return new Reveals.Reveal(county, subject, "idNumber", RevealReason.CONTACT);
    }

    private void insertSomething() {
        jdbc.sql(
                        "INSERT INTO idempotency_key (account, key, request_hash, created_at) VALUES ('t', 'lost', '\\x00', now())")
                .update();
    }

    private void fill(int county, int events) {
        for (int i = 0; i < events; i++) {
            trail.record(AuditEvent.ok(county, "TRIED", "subject-" + i));
        }
    }

    private List<ChainFault> faults(int county) {
        return Scopes.callIn(
                RegionScope.ALL,
                () -> new TransactionTemplate(transactions).execute(status -> repository.faults(county)));
    }

    private void change(String statement) {
        JdbcClient.create(database.asSuperuser()).sql(statement).update();
    }

    private long superuser(String query) {
        return JdbcClient.create(database.asSuperuser())
                .sql(query)
                .query(Long.class)
                .single();
    }

    private static String sqlState(DataAccessException refused) {
        return ((SQLException) NestedExceptionUtils.getMostSpecificCause(refused)).getSQLState();
    }

    private static AuditFilter everything() {
        return new AuditFilter(
                AuditFilter.EVERY_COUNTY, Instant.EPOCH, Instant.parse("2200-01-01T00:00:00Z"), "", "", "");
    }
}
