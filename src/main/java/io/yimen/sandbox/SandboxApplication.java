package io.yimen.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the registers alone: {@code java -cp … io.yimen.sandbox.SandboxApplication PORT SECRET-FILE [FILES-FOLDER]}. */
public final class SandboxApplication {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxApplication.class);

    private SandboxApplication() {}

    public static void main(String[] args) {
        if (args.length < 2) {
            LOG.error("Say on which port, where the secret is, and maybe in which folder files are exchanged");
            return;
        }
        Path secret = Path.of(args[1]);
        SandboxSettings settings = new SandboxSettings(
                Integer.parseInt(args[0]), args.length > 2 ? Path.of(args[2]) : null, () -> read(secret));
        Sandbox sandbox = Sandbox.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        LOG.info("The sandbox registers answer at {}", sandbox.address());
    }

    /** The file may be made only after we have started. */
    private static String read(Path secret) {
        try {
            return Files.readString(secret);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret cannot be read", e);
        }
    }
}
