package io.yimen.verification.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.common.BusinessClock;
import io.yimen.common.Money;
import io.yimen.common.NationalId;
import io.yimen.common.Uuid7;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import io.yimen.security.StaffIdentity;
import io.yimen.verification.Capacity;
import io.yimen.verification.ConsentChannel;
import io.yimen.verification.Consents;
import io.yimen.verification.FactKind;
import io.yimen.verification.FoundFact;
import io.yimen.verification.KnownAnswers;
import io.yimen.verification.KnownAnswers.Known;
import io.yimen.verification.MassOrders;
import io.yimen.verification.Purpose;
import io.yimen.verification.RecordConsent;
import io.yimen.verification.Subject;
import io.yimen.verification.SubjectRole;
import io.yimen.verification.Verifications;
import io.yimen.verification.report.Declared;
import io.yimen.verification.report.Differences;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Runs over awards that a test makes up, with chunks of two and crashes where it wants them. */
@YimenTest
class RunTests {

    private static final int COUNTY = 371424;
    private static final int OTHER = 341523;
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    private RecheckRunRepository runs;

    @Autowired
    private RunAwardRepository found;

    @Autowired
    private MassOrders orders;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Differences differences;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private CurrentAccount account;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private StaffIdentity staff;

    @Autowired
    private Consents consents;

    @Autowired
    private KnownAnswers answers;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TestDatabase database;

    @Autowired
    private DataSource connections;

    private final MadeUp awards = new MadeUp();
    private JdbcClient sql;
    private RunWorker worker;
    private Runs desk;

    @BeforeEach
    void begin() {
        sql = JdbcClient.create(database.asSuperuser());
        worker = new RunWorker(
                runs,
                found,
                awards,
                orders,
                verifications,
                new RunComparison(awards, verifications, differences, json),
                transaction,
                new RunSettings(false, Duration.ofSeconds(10), 2, 1),
                clock);
        desk = new Runs(runs, awards, account, audit, clock, transaction);
    }

    @AfterEach
    void nothing_stays_open() {
        sql.sql("UPDATE verification_run SET state = 'CANCELLED', ended_at = now() WHERE ended_at IS NULL")
                .update();
        sql.sql("DELETE FROM verification_queue").update();
    }

    @Test
    void a_run_asks_about_everybody_compares_and_ends() {
        RunningAward hidden = awards.add(COUNTY, 2, true);
        awards.add(COUNTY, 1, true);
        awards.add(COUNTY, 1, true);
        RunView run = start(COUNTY);
        worker.work();

        assertThat(now(run).state()).isEqualTo(RunState.RUNNING);
        assertThat(now(run).opened()).isEqualTo(3);
        assertThat(now(run).persons()).isEqualTo(4);
        assertThat(now(run).done()).isZero();

        answer(run, hidden, deposit("86000.00"));
        answerAll(run);
        worker.work();

        RunView ended = now(run);
        assertThat(ended.state()).isEqualTo(RunState.DONE);
        assertThat(ended.done()).isEqualTo(3);
        assertThat(ended.differences()).isEqualTo(1);
        assertThat(ended.percent()).isEqualTo(100);
        assertThat(sql.sql(
                                "SELECT item || ' ' || (used ->> 'amount') || ' ' || (found ->> 'amount') FROM run_difference"
                                        + " WHERE run_id = ?")
                        .param(run.id())
                        .query(String.class)
                        .single())
                .isEqualTo("FINANCIAL 1000.00 86000.00");
    }

    @Test
    void a_crash_inside_a_chunk_leaves_nothing_of_it_and_the_next_start_asks_nobody_twice() {
        for (int i = 0; i < 7; i++) {
            awards.add(COUNTY, 2, true);
        }
        RunView run = start(COUNTY);
        // the orders of the second chunk are written when its second award turns out to be its first
        awards.twiceIn = 2;
        worker.work();

        assertThat(now(run).state()).isEqualTo(RunState.RUNNING);
        assertThat(now(run).fault()).isEqualTo("DuplicateKeyException");
        assertThat(now(run).opened()).isEqualTo(2);
        assertThat(orders(run)).isEqualTo(2);

        worker.work();
        assertThat(now(run).fault()).isNull();
        assertThat(now(run).opened()).isEqualTo(7);
        assertThat(now(run).persons()).isEqualTo(14);
        assertThat(orders(run)).isEqualTo(7);

        answerAll(run);
        worker.work();
        worker.work();

        assertThat(now(run).state()).isEqualTo(RunState.DONE);
        int sources = sources();
        assertThat(sources).isGreaterThan(5);
        assertThat(attempts(run)).isEqualTo(14L * sources);
        assertThat(sql.sql("""
                        SELECT count(*) FROM (
                            SELECT s.person_hash, i.source_code FROM item_attempt a
                            JOIN verification_item i ON i.county_code = a.county_code AND i.id = a.item_id
                            JOIN verification_subject s ON s.county_code = i.county_code AND s.id = i.subject_id
                            JOIN verification_order o ON o.county_code = i.county_code AND o.id = i.order_id
                            WHERE o.batch_id = ? GROUP BY 1, 2) asked""").param(run.id()).query(Long.class).single()).isEqualTo(14L * sources);
    }

    @Test
    void a_connection_that_dies_between_chunks_is_survived() {
        for (int i = 0; i < 5; i++) {
            awards.add(COUNTY, 1, true);
        }
        RunView run = start(COUNTY);
        awards.diesIn = 3;
        worker.work();
        assertThat(now(run).opened()).isEqualTo(4);
        assertThat(orders(run)).isEqualTo(4);

        worker.work();
        assertThat(now(run).opened()).isEqualTo(5);
        assertThat(orders(run)).isEqualTo(5);
    }

    @Test
    void two_workers_at_once_do_not_ask_or_compare_twice() throws InterruptedException {
        for (int i = 0; i < 9; i++) {
            answerable(awards.add(COUNTY, 1, true));
        }
        RunView run = start(COUNTY);
        together(worker::work);
        assertThat(now(run).opened()).isEqualTo(9);
        assertThat(orders(run)).isEqualTo(9);

        sql.sql("SELECT award_id FROM run_award WHERE run_id = ?")
                .param(run.id())
                .query(UUID.class)
                .list()
                .forEach(award -> answer(run, award, deposit("86000.00")));
        together(worker::work);
        worker.work();

        assertThat(now(run).state()).isEqualTo(RunState.DONE);
        assertThat(now(run).differences()).isEqualTo(9);
        assertThat(count("SELECT count(*) FROM run_difference WHERE run_id = ?", run.id()))
                .isEqualTo(9);
    }

    @Test
    void starting_twice_answers_the_run_that_is_open() {
        awards.add(COUNTY, 1, true);

        RunView first = start(COUNTY);
        RunView second = start(COUNTY);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(count("SELECT count(*) FROM verification_run WHERE county_code = ? AND ended_at IS NULL", COUNTY))
                .isEqualTo(1);
        assertThat(count(
                        "SELECT count(*) FROM audit_event WHERE action = 'VERIFICATION_RUN_STARTED' AND subject = ?",
                        first.id().toString()))
                .isEqualTo(1);
    }

    @Test
    void who_consented_to_nothing_is_asked_only_where_a_law_suffices_and_the_reason_is_kept() {
        RunningAward award = awards.add(COUNTY, 1, false);
        RunView run = start(COUNTY);
        worker.work();

        assertThat(sql.sql("SELECT DISTINCT reason FROM verification_item i JOIN verification_order o"
                                + " ON o.county_code = i.county_code AND o.id = i.order_id"
                                + " WHERE o.batch_id = ? AND i.state = 'CONSENT_MISSING'")
                        .param(run.id())
                        .query(String.class)
                        .list())
                .containsExactly("CONSENT_NONE");
        answer(run, award.id(), List.of());
        worker.work();
        assertThat(now(run).state()).isEqualTo(RunState.DONE);
        assertThat(count("""
                        SELECT count(*) FROM item_attempt a JOIN verification_item i
                        ON i.county_code = a.county_code AND i.id = a.item_id
                        JOIN verification_order o ON o.county_code = i.county_code AND o.id = i.order_id
                        WHERE o.batch_id = ? AND i.basis <> 'STATUTORY'""", run.id())).isZero();
    }

    @Test
    void in_the_persons_log_the_countys_office_asked_for_a_recheck() {
        awards.add(COUNTY, 1, true);
        RunView run = start(COUNTY);
        worker.work();
        answerAll(run);

        assertThat(sql.sql("""
                        SELECT DISTINCT l.who_org || ' ' || l.by_account || ' ' || l.purpose FROM access_log l
                        JOIN verification_item i ON i.county_code = l.county_code AND i.id = l.item_id
                        JOIN verification_order o ON o.county_code = i.county_code AND o.id = i.order_id
                        WHERE o.batch_id = ?""").param(run.id()).query(String.class).list())
                .containsExactly("371424 approver.linyi RECHECK");
    }

    @Test
    void a_stopped_run_calls_open_questions_back_and_asks_no_more() {
        for (int i = 0; i < 3; i++) {
            awards.add(COUNTY, 1, true);
        }
        RunView run = start(COUNTY);
        worker.work();
        as(
                "approver.linyi",
                () -> transaction.execute(status -> {
                    desk.cancel(COUNTY, run.id());
                    return true;
                }));
        worker.work();

        assertThat(now(run).state()).isEqualTo(RunState.CANCELLED);
        assertThat(count(
                        "SELECT count(*) FROM verification_queue q JOIN verification_order o"
                                + " ON o.county_code = q.county_code AND o.id = q.order_id WHERE o.batch_id = ?",
                        run.id()))
                .isZero();
        awards.add(COUNTY, 1, true);
        worker.work();
        assertThat(orders(run)).isEqualTo(3);
    }

    @Test
    void a_run_of_the_nation_takes_its_counties_one_after_the_other_and_goes_on_past_a_county_that_fails() {
        awards.add(OTHER, 1, true);
        awards.add(COUNTY, 1, true);
        assertThat(as("sysadmin", desk::startNation)).isEqualTo(2);
        worker.work();

        RunView first = runOf(OTHER);
        assertThat(first.state()).isEqualTo(RunState.RUNNING);
        assertThat(first.opened()).isEqualTo(1);
        assertThat(runOf(COUNTY).state()).isEqualTo(RunState.WAITING);

        answerAll(first);
        worker.work();
        assertThat(now(first).state()).isEqualTo(RunState.DONE);
        worker.work();
        RunView second = runOf(COUNTY);
        assertThat(second.opened()).isEqualTo(1);
        answerAll(second);
        worker.work();

        assertThat(as("sysadmin", desk::nations).get(0)).satisfies(nation -> {
            assertThat(nation.counties()).isEqualTo(2);
            assertThat(nation.ended()).isEqualTo(2);
            assertThat(nation.persons()).isEqualTo(2);
        });
    }

    @Test
    void a_run_of_the_nation_can_be_stopped_and_is_for_nobody_else() {
        awards.add(OTHER, 1, true);
        awards.add(COUNTY, 1, true);
        as("sysadmin", desk::startNation);
        worker.work();
        UUID national = as("sysadmin", desk::nations).get(0).id();

        assertThatThrownBy(() -> as("approver.linyi", desk::startNation)).isInstanceOf(RunNotAllowed.class);
        assertThatThrownBy(() -> as("sysadmin", desk::startCounty)).isInstanceOf(RunNotAllowed.class);
        as("sysadmin", () -> {
            desk.cancelNation(national);
            return true;
        });
        worker.work();

        assertThat(as("sysadmin", desk::nations).get(0).ended()).isEqualTo(2);
        assertThat(count(
                        "SELECT count(*) FROM verification_run WHERE national_id = ? AND state = 'CANCELLED'",
                        national))
                .isEqualTo(2);
    }

    private RunView start(int county) {
        return as(
                "approver." + (county == COUNTY ? "linyi" : "shucheng"),
                () -> transaction.execute(status -> desk.startCounty()));
    }

    private <T> T as(String username, Supplier<T> work) {
        return staff.callAs(staff.account(username), work);
    }

    private RunView now(RunView run) {
        return in(run.county(), () -> runs.find(run.county(), run.id()).orElseThrow());
    }

    private RunView runOf(int county) {
        return in(county, () -> runs.open(county).orElseThrow());
    }

    private void together(Runnable work) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                    work.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();
            threads.add(thread);
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void answerable(RunningAward award) {
        assertThat(award.people()).isNotEmpty();
    }

    private static List<Known> deposit(String amount) {
        return List.of(new Known(
                "m1", "BANK", List.of(new FoundFact(FactKind.DEPOSIT, Money.ofYuan(amount), new TreeMap<>(), AS_OF))));
    }

    private void answer(RunView run, RunningAward award, List<Known> known) {
        answer(run, award.id(), known);
    }

    private void answer(RunView run, UUID award, List<Known> known) {
        UUID order = sql.sql("SELECT order_id FROM run_award WHERE run_id = ? AND award_id = ?")
                .params(run.id(), award)
                .query(UUID.class)
                .single();
        in(run.county(), () -> {
            answers.take(run.county(), order, known, AS_OF);
            return true;
        });
    }

    private void answerAll(RunView run) {
        sql.sql("SELECT award_id FROM run_award WHERE run_id = ?")
                .param(run.id())
                .query(UUID.class)
                .list()
                .forEach(award -> answer(run, award, List.of()));
    }

    private long orders(RunView run) {
        return count("SELECT count(*) FROM verification_order WHERE batch_id = ?", run.id());
    }

    private long attempts(RunView run) {
        return count("""
                SELECT count(*) FROM item_attempt a
                JOIN verification_item i ON i.county_code = a.county_code AND i.id = a.item_id
                JOIN verification_order o ON o.county_code = i.county_code AND o.id = i.order_id
                WHERE o.batch_id = ?""", run.id());
    }

    private int sources() {
        return (int) count("SELECT count(*) FROM verification_need WHERE purpose = 'RECHECK'");
    }

    private long count(String query, Object... arguments) {
        return sql.sql(query).params(List.of(arguments)).query(Long.class).single();
    }

    private <T> T in(int county, Supplier<T> work) {
        return Scopes.callIn(new RegionScope(county, county, 0), () -> transaction.execute(status -> work.get()));
    }

    /** Awards as a test wants them; their people have signed for rechecks, or for nothing. */
    private final class MadeUp implements RunningAwards {

        private final Map<Integer, TreeMap<UUID, RunningAward>> all = new TreeMap<>();
        private int looks;
        private int twiceIn;
        private int diesIn;

        RunningAward add(int county, int people, boolean signed) {
            int township = county * 1000 + 1;
            UUID id = Uuid7.next();
            List<Subject> subjects = new ArrayList<>();
            for (int i = 1; i <= people; i++) {
                subjects.add(person(county, "m" + i));
            }
            RunningAward award = new RunningAward(id, township, county + "D20260009999", subjects);
            all.computeIfAbsent(county, any -> new TreeMap<>()).put(id, award);
            if (signed) {
                in(
                        county,
                        () -> consents.record(new RecordConsent(
                                county,
                                township,
                                id,
                                award.caseNumber(),
                                null,
                                Set.of(),
                                Set.of(Purpose.RECHECK),
                                ConsentChannel.PAPER,
                                LocalDate.of(2026, 11, 20),
                                null,
                                "file 1",
                                subjects.stream()
                                        .map(one -> new RecordConsent.Signature(one, Capacity.SELF, null, null))
                                        .toList())));
            }
            return award;
        }

        @Override
        public List<Integer> counties() {
            return List.copyOf(all.keySet());
        }

        @Override
        public int count(int county) {
            return all.get(county).size();
        }

        @Override
        public synchronized List<RunningAward> after(int county, Optional<UUID> last, int atMost) {
            looks++;
            if (looks == diesIn) {
                transactionDies();
            }
            List<RunningAward> next = all.get(county).tailMap(last.orElse(new UUID(0, 0)), false).values().stream()
                    .limit(atMost)
                    .toList();
            return looks == twiceIn ? List.of(next.get(0), next.get(0)) : next;
        }

        /** What a kill leaves the database with: a connection that is gone in the middle of a transaction. */
        private void transactionDies() {
            JdbcClient inside = JdbcClient.create(connections);
            int backend =
                    inside.sql("SELECT pg_backend_pid()").query(Integer.class).single();
            sql.sql("SELECT pg_terminate_backend(?)")
                    .param(backend)
                    .query(Boolean.class)
                    .single();
            inside.sql("SELECT 1").query(Integer.class).single();
        }

        @Override
        public Map<UUID, Declared> used(int county, Collection<UUID> wanted) {
            Map<UUID, Declared> used = new TreeMap<>();
            wanted.forEach(id -> used.put(
                    id,
                    new Declared(
                            1,
                            all.get(county).get(id).people().stream()
                                    .map(RunTests::declared)
                                    .toList(),
                            List.of(),
                            Money.ofYuan("1000.00"),
                            false,
                            List.of(),
                            List.of(),
                            List.of())));
            return used;
        }
    }

    private static Declared.Person declared(Subject person) {
        return new Declared.Person(
                person.ref(), person.name(), false, null, null, null, null, false, Map.of(), null, List.of());
    }

    private static Subject person(int county, String ref) {
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(PEOPLE.incrementAndGet());
        String digits = county + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "997";
        NationalId id = new NationalId(digits + NationalId.checkCharacter(digits));
        return new Subject(ref, SubjectRole.MEMBER, "复核" + ref, id, born, true);
    }
}
