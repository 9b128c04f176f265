package io.yimen.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A running PostgreSQL in a data folder, with the two roles and the database of the application. */
public final class EmbeddedDatabase implements AutoCloseable {

    public static final String OWNER = "yimen_owner";
    public static final String APPLICATION = "yimen_app";

    private static final String DATABASE = "yimen";
    private static final List<String> COMMON = List.of(
            "listen_addresses = '127.0.0.1'",
            "unix_socket_directories = ''",
            "max_connections = 80",
            "shared_buffers = '256MB'",
            "max_wal_size = '2GB'",
            "jit = off",
            "timezone = 'UTC'",
            "log_timezone = 'UTC'");
    private static final List<String> DURABLE =
            // little is tidied while the first start builds its demo, which keeps the statistics itself
            List.of("fsync = on", "synchronous_commit = on", "full_page_writes = on", "autovacuum_naptime = '30s'");
    private static final List<String> THROWAWAY = List.of(
            "fsync = off",
            "synchronous_commit = off",
            "full_page_writes = off",
            // a test run keeps several applications at once, each with a pool of its own
            "max_connections = 200",
            // an empty database fills within seconds: its statistics must not lag behind by a minute
            "autovacuum_naptime = '5s'");

    private final DataFolder folder;
    private final Server server;
    private final Access access;
    private final int port;

    private EmbeddedDatabase(DataFolder folder, Server server, Access access, int port) {
        this.folder = folder;
        this.server = server;
        this.access = access;
        this.port = port;
    }

    /** Starts the server of this folder and loses nothing that was committed. */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder, DURABLE);
    }

    /** For tests: quick, and worthless after a crash of the machine. */
    public static EmbeddedDatabase startThrowaway(Path folder) {
        return start(folder, THROWAWAY);
    }

    public String url() {
        return url(DATABASE);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String ownerPassword() {
        return access.ownerPassword();
    }

    public String applicationPassword() {
        return access.applicationPassword();
    }

    public String superuserPassword() {
        return access.superuserPassword();
    }

    @Override
    public void close() {
        server.stop();
        folder.close();
    }

    private static EmbeddedDatabase start(Path path, List<String> durability) {
        DataFolder folder = DataFolder.take(path);
        try {
            Access access = Access.readOrMake(folder.accessFile());
            Server server = new Server(folder, FreePorts.OF_THIS_MACHINE);
            List<String> settings = new ArrayList<>(COMMON);
            settings.addAll(durability);
            int port = server.start(access.superuserPassword(), settings);
            return new EmbeddedDatabase(folder, server, access, port).prepared();
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e instanceof ServerNotStarted refused ? refused : failed(path, e);
        }
    }

    private static ServerNotStarted failed(Path path, Exception e) {
        return new ServerNotStarted("The embedded PostgreSQL in " + path + " does not start: " + e.getMessage(), e);
    }

    private EmbeddedDatabase prepared() throws IOException {
        try {
            access.write(folder.accessFile(), port);
            prepare();
            return this;
        } catch (SQLException e) {
            server.stop();
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Makes the roles and the database; harmless when they are there. */
    private void prepare() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(url("postgres"), "postgres", access.superuserPassword());
                Statement statement = connection.createStatement()) {
            role(statement, OWNER, access.ownerPassword());
            role(statement, APPLICATION, access.applicationPassword());
            // the owner's few functions that answer across counties carry the scope they need
            statement.execute("GRANT SET ON PARAMETER app.county_from, app.county_to, app.township TO " + OWNER);
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
        }
    }

    private static void role(Statement statement, String name, String password) throws SQLException {
        boolean there = exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'");
        // letters, digits, - and _ only: our own random text
        statement.execute((there ? "ALTER" : "CREATE") + " ROLE " + name
                + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '" + password + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
