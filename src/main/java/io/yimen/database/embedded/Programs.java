package io.yimen.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked once from the archive on the class path that fits this machine. */
final class Programs {

    /** Part of the folder name: an upgrade unpacks beside what is there. */
    private static final String VERSION = "18.6";

    private static final String PLAIN = "archive.tar";

    private Programs() {}

    static Path unpackInto(Path folder) throws IOException {
        Path home = folder.resolve(VERSION);
        if (Files.exists(home.resolve("complete"))) {
            return home;
        }
        Path packed = home.resolve("archive.txz");
        Files.createDirectories(home);
        try (InputStream archive = archive()) {
            Files.copy(archive, packed, StandardCopyOption.REPLACE_EXISTING);
        }
        try (var tar = new TarArchiveInputStream(plain(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, home);
            }
        }
        Files.deleteIfExists(packed);
        Files.deleteIfExists(home.resolve(PLAIN));
        Files.writeString(home.resolve("complete"), VERSION);
        return home;
    }

    /** By the machine's own xz, where it has one that works: that is several times as fast as Java's in a program just begun. */
    private static InputStream plain(Path packed) throws IOException {
        Path plain = packed.resolveSibling(PLAIN);
        if (unpackedByXz(packed, plain)) {
            return new BufferedInputStream(Files.newInputStream(plain));
        }
        return new XZCompressorInputStream(new BufferedInputStream(Files.newInputStream(packed)));
    }

    private static boolean unpackedByXz(Path packed, Path plain) {
        try {
            return new ProcessBuilder("xz", "--decompress", "--stdout", packed.toString())
                            .redirectOutput(plain.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static InputStream archive() {
        String name = "/postgres-%s-%s.txz".formatted(system(), processor());
        InputStream archive = Programs.class.getResourceAsStream(name);
        if (archive == null) {
            throw new ServerNotStarted("There is no embedded PostgreSQL for this machine (" + name
                    + "); set SPRING_DATASOURCE_URL to a PostgreSQL server, version 15 or later.");
        }
        return archive;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("Entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        makeExecutable(target, entry);
    }

    private static void makeExecutable(Path target, TarArchiveEntry entry) throws IOException {
        boolean executable = (entry.getMode() & 0100) != 0;
        if (executable && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        return "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
    }
}
