package io.yimen.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registers in a process of their own, as somebody would start them alone, and the switches on them. */
public final class SandboxProcess implements AutoCloseable {

    private static final Pattern ANSWERS = Pattern.compile("registers answer at (http://127\\.0\\.0\\.1:\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path log;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    private SandboxProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.address = await();
    }

    public static SandboxProcess start(Path secret, Path files) {
        try {
            Path log = Files.createTempFile("sandbox", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath(),
                            "io.yimen.sandbox.SandboxApplication",
                            "0",
                            secret.toString(),
                            files.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            Process process = builder.start();
            // also where the context it was started for does not come up
            SpringApplication.getShutdownHandlers().add(process::destroyForcibly);
            return new SandboxProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return address;
    }

    public void fault(String register, String fault, long value) {
        send("PUT", "/admin/faults/" + register + "/" + fault + "?value=" + value, "");
    }

    public void fault(String register, String fault) {
        fault(register, fault, 1);
    }

    public void mend(String register) {
        send("DELETE", "/admin/faults/" + register, "");
    }

    public void mendAll() {
        send("DELETE", "/admin/faults", "");
    }

    /** Puts the registers' clock ahead of the real time. */
    public void putAhead(Duration by) {
        send("PUT", "/admin/clock?seconds=" + by.toSeconds(), "");
    }

    public int release() {
        return json.readTree(send("POST", "/admin/callbacks/release", ""))
                .path("released")
                .asInt();
    }

    /** How many questions a register was asked. */
    public long asked(String register) {
        return state().path("asked").path(register).asLong();
    }

    /** The keys under which registers were asked, the register in front, and how often each came. */
    public Map<String, Integer> keys() {
        Map<String, Integer> keys = new TreeMap<>();
        json.readTree(send("GET", "/admin/keys", ""))
                .properties()
                .forEach(key -> keys.put(key.getKey(), key.getValue().asInt()));
        return keys;
    }

    /** How many callbacks were answered with a status. */
    public int taken(int status) {
        return state().path("callbacksTaken").path(Integer.toString(status)).asInt(0);
    }

    /** How many answer files were laid down a second time. */
    public int filesAgain() {
        return state().path("filesAgain").asInt();
    }

    public int held() {
        return state().path("callbacksHeld").asInt();
    }

    /** Writes a person into the books; {@code rest} are the members {@code entries} and {@code oddities} as JSON. */
    public void person(String id, String name, String rest) {
        send("POST", "/admin/people", "{\"id\": \"%s\", \"name\": \"%s\"%s}".formatted(id, name, rest));
    }

    /** What the registers wrote into their log. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode state() {
        return json.readTree(send("GET", "/admin", ""));
    }

    private String send(String method, String path, String body) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI await() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                Matcher found = ANSWERS.matcher(Files.readString(log));
                if (found.find()) {
                    return URI.create(found.group(1));
                }
                if (!process.isAlive()) {
                    break;
                }
                Thread.sleep(50);
            }
            process.destroyForcibly();
            throw new IllegalStateException(
                    "The sandbox does not answer within " + PATIENCE + ": " + Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** At once, without good-bye. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
