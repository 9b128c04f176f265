package io.yimen.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product in a process of its own, as somebody would start it, so that a test can kill it. */
public final class YimenProcess implements AutoCloseable {

    private static final Pattern ANSWERS = Pattern.compile("Yimen answers at http://localhost:(\\d+)/");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path log;
    private final Path data;

    private YimenProcess(Process process, Path log, Path data) {
        this.process = process;
        this.log = log;
        this.data = data;
    }

    static YimenProcess start(Path data, String... arguments) {
        return start(data, Map.of(), arguments);
    }

    public static YimenProcess start(Path data, Map<String, String> environment, String... arguments) {
        try {
            Path log = Files.createTempFile("yimen", ".log");
            ProcessBuilder builder = new ProcessBuilder(command(arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("YIMEN_"));
            builder.environment().put("YIMEN_DATA", data.toString());
            builder.environment().putAll(environment);
            return new YimenProcess(builder.start(), log, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address it answers at, once it does. */
    public URI address() throws InterruptedException {
        return URI.create("http://localhost:" + await(ANSWERS).group(1));
    }

    void awaitOutput(String words) throws InterruptedException {
        await(Pattern.compile(Pattern.quote(words)));
    }

    private Matcher await(Pattern words) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            boolean alive = process.isAlive();
            Matcher found = words.matcher(output());
            if (found.find()) {
                return found;
            }
            if (!alive) {
                throw new AssertionError("ended with " + process.exitValue() + " without " + words + ":\n" + output());
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no " + words + " after " + PATIENCE + ":\n" + output());
    }

    /** kill -9: nothing in the process gets a chance to tidy up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + PATIENCE + ":\n" + output());
        }
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database server of this data folder, as PostgreSQL's own pid file names it. */
    ProcessHandle database() {
        try {
            Path pidFile = data.resolve("cluster").resolve("postmaster.pid");
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        terminate();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Files.deleteIfExists(log);
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                productClassPath(),
                "io.yimen.YimenApplication"));
        if (Stream.of(arguments).noneMatch(argument -> argument.startsWith("--server.port="))) {
            command.add("--server.port=0");
        }
        // the registers beside it, too, on a port that is free whatever else runs on this machine
        command.add("--yimen.sandbox.port=0");
        command.add("--yimen.background-after=0s");
        command.addAll(List.of(arguments));
        return command;
    }

    private static String productClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
