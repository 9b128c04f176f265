package io.yimen.verification;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that a source and the gateway share. Names and numbers lie in it while a question is out, so it and its files
 * belong to the user of the application alone.
 */
record FileFolder(Path root) {

    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OUR_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final String PART = ".part";

    Path out() {
        return root.resolve("out");
    }

    Path in() {
        return root.resolve("in");
    }

    Path errors() {
        return root.resolve("errors");
    }

    Path rejected() {
        return root.resolve("rejected");
    }

    FileFolder made() throws IOException {
        for (Path folder : List.of(out(), in(), errors(), rejected())) {
            Files.createDirectories(folder, permissions(OUR_FOLDER));
        }
        return this;
    }

    /** The manifests that lie in a folder, by name; a file that is still being written is not among them. */
    static List<Path> manifests(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 1, new FileVisitOption[0])) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(PART)).toList();
        }
    }

    static String rowsName(String name) {
        return name + ".csv";
    }

    static String manifestName(String name) {
        return name + ".json";
    }

    static String signatureName(String name) {
        return name + ".sig";
    }

    /** The signature that lies beside a manifest. */
    static Path signature(Path manifest) {
        return manifest.resolveSibling(signatureName(name(manifest)));
    }

    /** What the rows beside a manifest are called, whatever it says itself. */
    static String rowsBeside(Path manifest) {
        return rowsName(name(manifest));
    }

    private static String name(Path manifest) {
        String name = String.valueOf(manifest.getFileName());
        return name.substring(0, name.length() - ".json".length());
    }

    /** The beginning of a file: what is written there nobody else reads yet. */
    static Path part(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + PART);
        Files.deleteIfExists(part);
        return Files.createFile(part, permissions(OURS));
    }

    /** Gives a part its name; harmless when it has it. */
    static void publish(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + PART);
        if (Files.exists(part)) {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    void reject(Path manifest, String rows) throws IOException {
        Files.move(manifest, rejected().resolve(manifest.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        for (Path beside : List.of(signature(manifest), in().resolve(rows).normalize())) {
            if (in().normalize().equals(beside.normalize().getParent()) && Files.exists(beside)) {
                Files.move(beside, rejected().resolve(beside.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static FileAttribute<?>[] permissions(Set<PosixFilePermission> permissions) {
        boolean posix = java.nio.file.FileSystems.getDefault()
                .supportedFileAttributeViews()
                .contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
