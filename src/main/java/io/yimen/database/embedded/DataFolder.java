package io.yimen.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one embedded database, held by one process at a time. The operating system drops the lock when the process
 * ends, also after {@code kill -9}, so a lock is never left behind.
 */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Takes the folder, making it if needed; refuses when another process holds it. */
    static DataFolder take(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve("yimen.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw inUse(root);
            }
            Files.writeString(
                    root.resolve("yimen.pid"),
                    Long.toString(ProcessHandle.current().pid()));
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new ServerNotStarted(
                    "The data folder " + root
                            + " cannot be written; make it writable or set YIMEN_DATA to another folder.",
                    e);
        }
    }

    /** The database cluster itself, PostgreSQL's data directory. */
    Path cluster() {
        return root.resolve("cluster");
    }

    /** Where a first start builds the cluster, so that one that was interrupted is never taken for a whole one. */
    Path unfinishedCluster() {
        return root.resolve("cluster-unfinished");
    }

    Path programs() {
        return root.resolve("programs");
    }

    Path log() {
        return root.resolve("log");
    }

    Path accessFile() {
        return root.resolve("access.properties");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(root.resolve("yimen.pid"));
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static ServerNotStarted inUse(Path root) {
        return new ServerNotStarted("Another Yimen" + holder(root) + " is already running on the data folder " + root
                + "; stop it first, or set YIMEN_DATA to another folder.");
    }

    private static String holder(Path root) {
        try {
            return " (process " + Files.readString(root.resolve("yimen.pid")) + ")";
        } catch (IOException e) {
            return "";
        }
    }
}
