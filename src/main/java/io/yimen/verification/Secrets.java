package io.yimen.verification;

import io.yimen.database.DemoMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The secrets shared with the sources: from the settings, or in the demo from a file beside its data. */
@Component
class Secrets {

    private static final int BYTES = 32;
    private static final int LEAST = 16;
    private static final String FILE = "verification-secret";

    private final Map<String, byte[]> single = new TreeMap<>();
    private final byte @Nullable [] common;

    Secrets(VerificationSettings settings, DemoMode mode, Environment environment) {
        // relaxed names: MPS_HUKOU may come as mps-hukou
        settings.secrets()
                .forEach((name, secret) ->
                        single.put(name.toUpperCase(Locale.ROOT).replace('-', '_'), read(secret)));
        String given = settings.secret();
        if (given != null && !given.isBlank()) {
            common = read(given);
        } else {
            common = mode.on() ? read(readOrCreate(folder(environment))) : null;
        }
    }

    /** The secret shared with a source; without one it is never asked. */
    Optional<byte[]> of(String source) {
        return Optional.ofNullable(single.getOrDefault(source, common));
    }

    private static Path folder(Environment environment) {
        return Path.of(environment.getProperty("yimen.data", "data/postgres"));
    }

    private static String readOrCreate(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the demo's secret in " + file, e);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new");
        Files.writeString(fresh, HexFormat.of().formatHex(secret) + "\n");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        // it appears whole or not at all
        Files.move(fresh, file);
    }

    private static byte[] read(String hex) {
        byte[] secret = HexFormat.of().parseHex(hex.strip());
        if (secret.length < LEAST) {
            throw new IllegalArgumentException("A secret of a source has at least " + 2 * LEAST + " hex digits");
        }
        return secret;
    }
}
