package io.yimen.database;

import io.yimen.database.embedded.EmbeddedDatabase;
import io.yimen.database.embedded.ServerNotStarted;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of a test run: the embedded server in {@code target}, without fsync, or with
 * {@code -Dyimen.test.database=container} one of Docker's where an engine can be reached.
 */
record TestServer(UnaryOperator<String> url, Login superuser, Login owner, Login application) {

    record Login(String name, String password) {}

    private static final Logger LOG = LoggerFactory.getLogger(TestServer.class);
    private static final int RUNS_AT_ONCE = 4;

    static TestServer start() {
        TestServer server = wantsContainer() ? container() : embedded();
        server.dropLeftovers();
        return server;
    }

    void execute(String sql) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    List<String> databases(String prefix) {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT datname FROM pg_database WHERE datname LIKE '" + prefix + "%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url.apply(database), superuser.name(), superuser.password());
    }

    private void dropLeftovers() {
        databases("clone_").forEach(name -> execute("DROP DATABASE " + name + " WITH (FORCE)"));
    }

    private static boolean wantsContainer() {
        return "container".equals(System.getProperty("yimen.test.database"))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    private static TestServer embedded() {
        EmbeddedDatabase database = startOnFreeFolder();
        // a hook of our own would stop it while contexts still close, and each would wait for connections that do not
        // come
        SpringApplication.getShutdownHandlers().add(database::close);
        return new TestServer(
                database::url,
                new Login("postgres", database.superuserPassword()),
                new Login(EmbeddedDatabase.OWNER, database.ownerPassword()),
                new Login(EmbeddedDatabase.APPLICATION, database.applicationPassword()));
    }

    /** Each test process at the same time has its own folder, kept for the next run. */
    private static EmbeddedDatabase startOnFreeFolder() {
        for (int run = 1; run < RUNS_AT_ONCE; run++) {
            try {
                return startIn(run);
            } catch (ServerNotStarted e) {
                LOG.info("{}", e.getMessage());
            }
        }
        return startIn(RUNS_AT_ONCE);
    }

    private static EmbeddedDatabase startIn(int run) {
        return EmbeddedDatabase.startThrowaway(Path.of("target", "test-postgres-" + run));
    }

    private static TestServer container() {
        var container = new PostgreSQLContainer("postgres:18");
        container.start();
        String host = "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/";
        var superuser = new Login(container.getUsername(), container.getPassword());
        var owner = new Login(EmbeddedDatabase.OWNER, "owner-of-a-test");
        var application = new Login(EmbeddedDatabase.APPLICATION, "application-of-a-test");
        TestServer server = new TestServer(name -> host + name, superuser, owner, application);
        for (Login login : List.of(owner, application)) {
            server.execute("CREATE ROLE " + login.name() + " LOGIN PASSWORD '" + login.password() + "'");
        }
        server.execute("GRANT SET ON PARAMETER app.county_from, app.county_to, app.township TO " + owner.name());
        return server;
    }
}
