package io.yimen.preview;

import io.yimen.YimenApplication;
import io.yimen.common.RegionCode;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.TestDatabase;
import io.yimen.database.TestDatabaseInitializer;
import io.yimen.policy.PolicyDrafts;
import io.yimen.preview.RunStarter.Order;
import io.yimen.security.AccountView;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long a preview takes over many awards: builds the demo, copies one county's confirmed cases and their awards so many times, and
 * previews a higher line over them: every award changes, which is the most there is to reckon and to write. See docs/benchmarks.md.
 */
final class PreviewBenchmark {

    private static final String MAP = """
            CREATE TABLE bench_copy AS
            SELECT a.county_code, a.id AS old_id, gen_random_uuid() AS new_id,
                   left(a.case_number, 11) || lpad((1000000 + row_number() OVER ())::text, 7, '0') AS number
            FROM application a CROSS JOIN generate_series(1, :times)
            WHERE a.county_code = 610103 AND EXISTS (SELECT FROM award w WHERE w.county_code = a.county_code AND w.application_id = a.id)""";
    private static final String CASES = """
            INSERT INTO application SELECT (jsonb_populate_record(a, jsonb_build_object(
                'id', c.new_id, 'intake_id', c.new_id, 'case_number', c.number))).*
            FROM bench_copy c JOIN application a ON a.county_code = c.county_code AND a.id = c.old_id""";
    private static final String FACTS = """
            INSERT INTO application_facts
            SELECT (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'application_id', c.new_id))).*
            FROM bench_copy c JOIN application_facts f ON f.county_code = c.county_code AND f.application_id = c.old_id""";
    private static final String AWARDS = """
            INSERT INTO award SELECT (jsonb_populate_record(w,
                jsonb_build_object('id', gen_random_uuid(), 'application_id', c.new_id, 'case_number', c.number))).*
            FROM bench_copy c JOIN award w ON w.county_code = c.county_code AND w.application_id = c.old_id""";

    private PreviewBenchmark() {}

    public static void main(String[] arguments) {
        int times = arguments.length == 0 ? 70 : Integer.parseInt(arguments[0]);
        SpringApplication application = new SpringApplication(YimenApplication.class);
        application.addInitializers(new TestDatabaseInitializer());
        application.setDefaultProperties(Map.of("server.port", "0", "spring.main.banner-mode", "off"));
        try (ConfigurableApplicationContext context = application.run()) {
            TestDatabase database = context.getBean(TestDatabase.class);
            JdbcClient behind = JdbcClient.create(database.asSuperuser());
            behind.sql(MAP).param("times", times).update();
            behind.sql(CASES).update();
            behind.sql(FACTS).update();
            behind.sql(AWARDS).update();
            behind.sql("ANALYZE").update();
            long awards = behind.sql("SELECT count(*) FROM award WHERE county_code = 610103")
                    .query(Long.class)
                    .single();
            UUID draft = new Drafted(database).line("610103", "dibao.line.urban", "800.00");
            for (int round = 1; round <= 5; round++) {
                measure(context, draft, round, awards);
            }
        }
    }

    private static void measure(ConfigurableApplicationContext context, UUID draft, int round, long awards) {
        RunRepository runs = context.getBean(RunRepository.class);
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        Run run = Scopes.callIn(
                RegionScope.ALL,
                () -> transaction.execute(status -> {
                    PolicyDrafts drafts = context.getBean(PolicyDrafts.class);
                    Order order = new Order(
                            Purpose.PREVIEW,
                            drafts.find(draft).orElseThrow(),
                            new RegionCode("610103"),
                            AccountView.SYSTEM);
                    Run made = RunStarter.run(order, Instant.now(), Instant.now());
                    runs.add(made);
                    return made;
                }));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        context.getBean(PreviewRunner.class).run(run.id());
        long millis = (System.nanoTime() - begun) / 1_000_000;
        long cpuMillis = (threads.getCurrentThreadCpuTime() - cpu) / 1_000_000;
        Run done = Scopes.callIn(RegionScope.ALL, () -> transaction.execute(status -> runs.find(run.id())))
                .orElseThrow();
        System.out.printf(
                "bench preview round=%d state=%s awards=%d cases=%d millis=%d cpu-millis=%d awards-in-5s=%d%n",
                round, done.state(), awards, done.total(), millis, cpuMillis, awards * 5_000 / Math.max(1, millis));
    }
}
