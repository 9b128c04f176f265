package io.yimen.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A migrated database of one's own, cloned from a template that is migrated once for each state of the migrations. */
public final class TestDatabase {

    private static final AtomicInteger CLONES = new AtomicInteger();
    private static final Map<String, HikariDataSource> LOOKS = new ConcurrentHashMap<>();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    public static TestDatabase fresh() {
        String name = "clone_" + CLONES.incrementAndGet();
        server().execute("CREATE DATABASE " + name + " TEMPLATE " + Holder.TEMPLATE + " OWNER "
                + server().owner().name());
        return new TestDatabase(name);
    }

    /** As an earlier version of the program left it. */
    static TestDatabase upTo(String version) {
        String name = "clone_" + CLONES.incrementAndGet();
        server().execute(
                        "CREATE DATABASE " + name + " OWNER " + server().owner().name());
        Holder.flyway(name).target(version).load().migrate();
        return new TestDatabase(name);
    }

    /** What the present version does to it. */
    void upgrade() {
        Holder.flyway(name).load().migrate();
    }

    public String url() {
        return server().url().apply(name);
    }

    public String ownerName() {
        return server().owner().name();
    }

    public String ownerPassword() {
        return server().owner().password();
    }

    public String applicationName() {
        return server().application().name();
    }

    public String applicationPassword() {
        return server().application().password();
    }

    public DataSource asOwner() {
        return connections(server().owner());
    }

    public DataSource asApplication() {
        return connections(server().application());
    }

    /**
     * Sees and may everything; for looking behind the application, never for setting up its data. Its connections are kept:
     * to make one takes longer than most questions.
     */
    public DataSource asSuperuser() {
        return LOOKS.computeIfAbsent(name, any -> pool());
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("look at " + name);
        pool.setJdbcUrl(url());
        pool.setUsername(server().superuser().name());
        pool.setPassword(server().superuser().password());
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        SpringApplication.getShutdownHandlers().add(pool::close);
        return pool;
    }

    /** A client of the application's role on one connection that is kept open, as a pool would. */
    public JdbcClient onOneConnection() {
        return JdbcClient.create(new SingleConnectionDataSource(open(asApplication()), true));
    }

    private DataSource connections(TestServer.Login login) {
        return new DriverManagerDataSource(url(), login.name(), login.password());
    }

    private static Connection open(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestServer server() {
        return Holder.SERVER;
    }

    private static final class Holder {

        private static final TestServer SERVER = TestServer.start();
        private static final String TEMPLATE = template();

        private static String template() {
            String template = "template_" + Long.toHexString(checksumOfMigrations());
            if (!SERVER.databases("template_").contains(template)) {
                SERVER.databases("template_").stream()
                        .filter(old -> old.matches("template_[0-9a-f]{6,8}"))
                        .forEach(old -> SERVER.execute("DROP DATABASE " + old + " WITH (FORCE)"));
                SERVER.execute("DROP DATABASE IF EXISTS unfinished_" + template + " WITH (FORCE)");
                SERVER.execute("CREATE DATABASE unfinished_" + template + " OWNER "
                        + SERVER.owner().name());
                migrate("unfinished_" + template);
                SERVER.execute("ALTER DATABASE unfinished_" + template + " RENAME TO " + template);
            }
            return template;
        }

        private static void migrate(String database) {
            flyway(database).load().migrate();
        }

        private static FluentConfiguration flyway(String database) {
            return Flyway.configure()
                    .dataSource(
                            SERVER.url().apply(database),
                            SERVER.owner().name(),
                            SERVER.owner().password())
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("app_role", SERVER.application().name()));
        }

        private static long checksumOfMigrations() {
            try {
                Resource[] files =
                        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*.sql");
                Arrays.sort(files, Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
                CRC32 checksum = new CRC32();
                for (Resource file : files) {
                    checksum.update(Objects.requireNonNull(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                    checksum.update(file.getContentAsByteArray());
                }
                return checksum.getValue();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
