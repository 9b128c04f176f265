package io.yimen.database.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the server writes into its log from a moment on. */
record ServerLog(Path file, long from) {

    private static final int ENOUGH = 4_000;

    static ServerLog from(Path file) throws IOException {
        return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    boolean tellsOfTakenPort() throws IOException {
        return text().contains("could not create any TCP/IP sockets");
    }

    /** The beginning, which tells the cause. */
    String text() throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(from);
            byte[] text = new byte[(int) Math.min(ENOUGH, Math.max(0, log.length() - from))];
            log.readFully(text);
            return new String(text, StandardCharsets.UTF_8).strip();
        }
    }
}
