package io.yimen.database.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The random passwords of the embedded server's three roles, kept beside the data in a file only its owner can read. */
record Access(String superuserPassword, String ownerPassword, String applicationPassword) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Access readOrMake(Path file) throws IOException {
        if (Files.exists(file)) {
            return read(file);
        }
        Access access = new Access(password(), password(), password());
        access.write(file, 0);
        return access;
    }

    /** Keeps the passwords and, for an administrator with a client program, the port of this start. */
    void write(Path file, int port) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("postgres", superuserPassword);
        properties.setProperty(EmbeddedDatabase.OWNER, ownerPassword);
        properties.setProperty(EmbeddedDatabase.APPLICATION, applicationPassword);
        properties.setProperty("port", Integer.toString(port));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        makePrivate(fresh);
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            properties.store(writer, "Roles of the embedded database; delete nothing here while the data is needed");
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static void makePrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static Access read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Access(
                properties.getProperty("postgres", ""),
                properties.getProperty(EmbeddedDatabase.OWNER, ""),
                properties.getProperty(EmbeddedDatabase.APPLICATION, ""));
    }

    private static String password() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
