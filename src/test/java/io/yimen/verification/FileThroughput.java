package io.yimen.verification;

import io.yimen.YimenApplication;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.TestDatabase;
import io.yimen.database.TestDatabaseInitializer;
import io.yimen.sandbox.SandboxProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures persons a second through the file adapter, on a scratch database, with the register in a process of its own on the
 * same machine: {@code FileThroughput [persons] [persons an order]}. Ends with {@code bench verification file <persons a second>}.
 */
final class FileThroughput {

    private static final Logger LOG = LoggerFactory.getLogger(FileThroughput.class);
    private static final RegionScope COUNTY = new RegionScope(610103, 610103, 0);
    private static final String SECRET = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";

    private final ConfigurableApplicationContext context;
    private final TransactionTemplate transaction;

    private FileThroughput(ConfigurableApplicationContext context) {
        this.context = context;
        this.transaction = context.getBean(TransactionTemplate.class);
    }

    public static void main(String[] args) throws Exception {
        int persons = args.length > 0 ? Integer.parseInt(args[0]) : 51_000;
        int household = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path folder = Files.createTempDirectory("throughput");
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        try (SandboxProcess register = SandboxProcess.start(secret, folder.resolve("files"));
                ConfigurableApplicationContext context = new SpringApplicationBuilder(YimenApplication.class)
                        .initializers(new TestDatabaseInitializer())
                        .run(
                                "--server.port=0",
                                "--yimen.demo-cases=false",
                                "--yimen.verification.dispatch=false",
                                "--yimen.verification.secret=" + SECRET,
                                "--yimen.verification.sandbox-url=" + register.address(),
                                "--yimen.verification.files.folder=" + folder.resolve("files"))) {
            new FileThroughput(context).measure(persons, household);
        }
        System.exit(0);
    }

    private void measure(int persons, int household) throws InterruptedException {
        JdbcClient sql = JdbcClient.create(context.getBean(TestDatabase.class).asSuperuser());
        sql.sql("DELETE FROM verification_need WHERE purpose = 'RECHECK' AND source_code <> 'BANK'")
                .update();
        sql.sql("UPDATE verification_agreement SET daily_quota = 100000000").update();
        List<OpenOrder> orders = orders(persons, household);
        long begin = System.nanoTime();
        for (int from = 0; from < orders.size(); from += 300) {
            List<OpenOrder> chunk = orders.subList(from, Math.min(orders.size(), from + 300));
            inCounty(() -> context.getBean(MassOrders.class).open(610103, chunk, new UUID(0, 1), "bench"));
        }
        tell("orders opened, items queued", persons, begin);
        sql.sql("ANALYZE").update();
        Cpu before = Cpu.now();
        begin = System.nanoTime();
        FileTraffic traffic = context.getBean(FileTraffic.class);
        while (sql.sql("SELECT count(*) FROM verification_result")
                        .query(Long.class)
                        .single()
                < persons) {
            if (!traffic.look()) {
                Thread.sleep(100);
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        tell("queue to files to results, the register's own work included", persons, begin);
        LOG.info("processor seconds: {}", Cpu.now().since(before));
        sql.sql("SELECT state, count(*) FROM verification_item GROUP BY state")
                .query((row, number) -> row.getString(1) + " " + row.getLong(2))
                .list()
                .forEach(LOG::info);
        LOG.info("bench verification file {}", Math.round(persons / seconds));
    }

    /** Processor time of this program, of its database, and of the register. */
    private record Cpu(double program, double database, double register) {

        private static final String DATABASE =
                Path.of("target", "test-postgres-").toAbsolutePath().toString();

        static Cpu now() {
            ProcessHandle me = ProcessHandle.current();
            double register = me.descendants().mapToDouble(Cpu::seconds).sum();
            double database = ProcessHandle.allProcesses()
                    .filter(one -> one.info().command().orElse("").startsWith(DATABASE))
                    .mapToDouble(Cpu::seconds)
                    .sum();
            return new Cpu(seconds(me), database, register);
        }

        private static double seconds(ProcessHandle process) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
        }

        String since(Cpu before) {
            return "program %.1f, database %.1f, register %.1f"
                    .formatted(program - before.program, database - before.database, register - before.register);
        }
    }

    /** Everybody has signed; the papers are not part of what is measured. */
    private List<OpenOrder> orders(int persons, int household) {
        AcceptancePeople people = new AcceptancePeople();
        List<OpenOrder> orders = new ArrayList<>();
        for (int done = 0; done < persons; done += 1000) {
            List<Subject> some = people.some(Math.min(1000, persons - done));
            consent(AcceptancePeople.order(Purpose.RECHECK, some));
            for (int from = 0; from < some.size(); from += household) {
                orders.add(AcceptancePeople.order(
                        Purpose.RECHECK, some.subList(from, Math.min(some.size(), from + household))));
            }
        }
        return orders;
    }

    private void consent(OpenOrder command) {
        inCounty(() -> context.getBean(Consents.class)
                .record(new RecordConsent(
                        610103,
                        610103001,
                        command.subjectOf(),
                        command.caseNumber(),
                        null,
                        Set.of(),
                        Set.of(Purpose.RECHECK),
                        ConsentChannel.PAPER,
                        LocalDate.of(2026, 11, 20),
                        null,
                        "file 1",
                        command.subjects().stream()
                                .map(person -> new RecordConsent.Signature(person, Capacity.SELF, null, null))
                                .toList())));
    }

    private <T> T inCounty(Supplier<T> work) {
        return Scopes.callIn(COUNTY, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static void tell(String what, int persons, long begin) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        LOG.info(
                "{}: {} persons in {} s, {} a second",
                what,
                persons,
                Math.round(seconds * 10) / 10.0,
                Math.round(persons / seconds));
    }
}
