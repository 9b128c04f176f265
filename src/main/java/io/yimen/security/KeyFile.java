package io.yimen.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The random keys of an embedded demo: one file beside its data that only its owner can read, made at the first start. */
final class KeyFile {

    private KeyFile() {}

    static KeyRing readOrCreate(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            List<String> lines = Files.readAllLines(file);
            return new KeyRing(lines.get(0), lines.get(1), List.of());
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("Cannot read the demo keys in " + file, e);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        byte[] text = (random(FieldKey.LENGTH) + "\n" + random(KeyRing.INDEX_LENGTH) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var channel = Files.newByteChannel(fresh, options, owner)) {
                channel.write(ByteBuffer.wrap(text));
            }
        } else {
            Files.write(fresh, text);
        }
        // a half-written key file would lock the data away, so it appears whole or not at all
        Files.move(fresh, file);
    }

    private static String random(int bytes) {
        byte[] secret = new byte[bytes];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
