package io.yimen.demo;

import io.yimen.database.DemoMode;
import io.yimen.database.embedded.EmbeddedDatabase;
import io.yimen.sandbox.Sandbox;
import io.yimen.sandbox.SandboxSettings;
import io.yimen.verification.Reminders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Starts the sandbox registers beside the embedded demo, once the product answers: nobody waits for them, and without them
 * the registers are silent, which the product must bear anyway.
 */
@Component
class SandboxStart implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxStart.class);
    private static final String SECRET = "verification-secret";

    private final boolean wanted;
    private final Reminders reminders;
    private final Environment environment;
    private @Nullable Sandbox sandbox;
    private boolean stopped;

    SandboxStart(
            DemoMode mode, ObjectProvider<EmbeddedDatabase> embedded, Environment environment, Reminders reminders) {
        this.reminders = reminders;
        this.wanted = mode.on() && embedded.getIfAvailable() != null && port(environment) >= 0;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (wanted) {
            Thread thread = new Thread(this::run, "sandbox-start");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public synchronized void destroy() {
        stopped = true;
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private synchronized void run() {
        if (stopped) {
            return;
        }
        int port = port(environment);
        Path data = Path.of(environment.getProperty("yimen.data", "data/postgres"));
        Path files = Path.of(environment.getProperty(
                "yimen.verification.files.folder", data.resolve("exchange").toString()));
        long begin = System.nanoTime();
        try {
            sandbox = Sandbox.start(new SandboxSettings(port, files, () -> read(data.resolve(SECRET))));
            LOG.info("The sandbox registers answer at {}", sandbox.address());
        } catch (RuntimeException e) {
            LOG.error(
                    "THE SANDBOX REGISTERS DO NOT RUN: port {} is taken, or see below. Verification will find the registers silent."
                            + " Set YIMEN_SANDBOX_PORT to a free port and start again.",
                    port,
                    e);
            return;
        }
        // they keep what they owe in memory: what they acknowledged before this start they have forgotten
        reminders.acknowledgedFor(Duration.ofNanos(System.nanoTime() - begin));
    }

    private static int port(Environment environment) {
        return environment.getProperty("yimen.sandbox.port", Integer.class, -1);
    }

    private static String read(Path secret) {
        try {
            return Files.readString(secret);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret cannot be read", e);
        }
    }
}
