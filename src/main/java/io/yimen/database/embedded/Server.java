package io.yimen.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process of one data folder. It is started through pg_ctl in a session of its own, so neither Ctrl-C nor the end
 * of this process reaches it before the web tier has drained; the price is the orphan after {@code kill -9}, which the next
 * start stops.
 */
final class Server {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final String MAJOR_VERSION = "18";

    private static final int ATTEMPTS = 5;

    private final DataFolder folder;
    private final FreePorts ports;
    private final Path programs;
    private final ProgramRunner runner;

    Server(DataFolder folder, FreePorts ports) throws IOException {
        this.folder = folder;
        this.ports = ports;
        this.programs = Programs.unpackInto(folder.programs());
        this.runner = new ProgramRunner(Launcher.forThisUser(), programs.resolve("bin"), folder.log());
    }

    /** Starts the server on a free port, which it answers, after making the cluster if there is none. */
    int start(String superuserPassword, List<String> settings) throws IOException {
        if (Files.exists(folder.cluster())) {
            requireSameVersion();
            runner.own(folder.cluster());
            stopOrphan();
        } else {
            initialise(superuserPassword);
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = ports.next();
            if (startOn(port, settings)) {
                return port;
            }
            LOG.info("Somebody took port {} before the database did; it tries another one", port);
        }
        throw new ServerNotStarted(
                "PostgreSQL found no port: each of " + ATTEMPTS + " free ones was taken before it could bind it.");
    }

    /** False if the port was free when we looked and is not any more. */
    private boolean startOn(int port, List<String> settings) throws IOException {
        List<String> all = new ArrayList<>(settings);
        all.add("port = " + port);
        Files.write(folder.cluster().resolve("yimen.conf"), all);
        runner.own(folder.cluster().resolve("yimen.conf"));
        ServerLog log = ServerLog.from(Path.of(runner.logFile("postgres")));
        try {
            runner.run("pg_ctl", control("start", "-t", "300", "-l", runner.logFile("postgres")));
            return true;
        } catch (ServerNotStarted e) {
            if (log.tellsOfTakenPort()) {
                return false;
            }
            throw new ServerNotStarted(e.getMessage() + " " + log.text(), e);
        }
    }

    void stop() {
        try {
            runner.run("pg_ctl", control("stop", "-m", "fast", "-t", "60"));
        } catch (IOException | ServerNotStarted e) {
            LOG.warn("The embedded PostgreSQL did not stop; the next start will stop it", e);
        }
    }

    private List<String> control(String action, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of(action, "-w", "-s", "-D", folder.cluster().toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private void initialise(String superuserPassword) throws IOException {
        LOG.info("Creating the embedded database in {}", folder.cluster());
        Path cluster = folder.unfinishedCluster();
        Trees.delete(cluster);
        Files.createDirectory(cluster);
        runner.own(cluster);
        Path passwordFile = runner.logFolder().resolve("superuser-password");
        try {
            Files.deleteIfExists(passwordFile);
            Files.createFile(passwordFile);
            Access.makePrivate(passwordFile);
            Files.writeString(passwordFile, superuserPassword);
            runner.own(passwordFile);
            runner.run("initdb", initdb(cluster, passwordFile));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Path configuration = cluster.resolve("postgresql.conf");
        Files.writeString(configuration, Files.readString(configuration) + "\ninclude 'yimen.conf'\n");
        Files.move(cluster, folder.cluster());
    }

    private static List<String> initdb(Path cluster, Path passwordFile) {
        return List.of(
                "-D",
                cluster.toString(),
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions");
    }

    private void requireSameVersion() throws IOException {
        String version =
                Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new ServerNotStarted("The data folder " + folder.cluster() + " was written by PostgreSQL " + version
                    + " and this Yimen brings " + MAJOR_VERSION + "; follow \"Upgrade\" in docs/runbook.md.");
        }
    }

    /** We hold the folder's lock, so a server still there lost its application: to {@code kill -9} or a crash. */
    private void stopOrphan() throws IOException {
        Path pidFile = folder.cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        if (isPostgres(pid)) {
            LOG.info("Stopping the PostgreSQL server (process {}) that an earlier run left behind", pid);
            runner.run("pg_ctl", control("stop", "-m", "fast", "-t", "60"));
        } else {
            // the number may belong to anybody by now, which would keep the server from starting
            Files.deleteIfExists(pidFile);
        }
    }

    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .isPresent();
    }
}
