package io.yimen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** A POST on a bare socket whose body is sent in chunks while its answer is read; ordinary clients send the whole of it first. */
final class StreamedPost implements Closeable {

    private static final String PASSWORD = "yimen-demo-2026";

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private boolean begun;
    private boolean measured;
    private long leftOfChunk;

    StreamedPost(int port, String path, String contentType, String username) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(60_000);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        String pair = username + ":" + PASSWORD;
        write("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))
                + "\r\nContent-Type: " + contentType + "\r\nTransfer-Encoding: chunked\r\n\r\n");
    }

    /** Sends one chunk. */
    void send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(Integer.toHexString(bytes.length) + "\r\n" + text + "\r\n");
    }

    void end() throws IOException {
        write("0\r\n\r\n");
    }

    /** Sends so many lines and ends, on a thread of its own; {@code sent} counts them. */
    Thread sendAside(int lines, AtomicLong sent, IntFunction<String> line) {
        Thread thread = new Thread(() -> {
            try {
                for (int i = 0; i < lines; i++) {
                    send(line.apply(i));
                    sent.incrementAndGet();
                }
                end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        thread.start();
        return thread;
    }

    /** The status of the answer, once it has begun. */
    int status() throws IOException {
        begun = true;
        int status = Integer.parseInt(headLine().split(" ")[1]);
        for (String header = headLine(); !header.isEmpty(); header = headLine()) {
            measured |= header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:");
        }
        return status;
    }

    /** The next line of the answer. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = read(); one != '\n'; one = read()) {
            if (one < 0) {
                throw new EOFException("the answer ended within a line: " + line.toString(StandardCharsets.UTF_8));
            }
            line.write(one);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Whether the answer is at its end. */
    boolean isOver() throws IOException {
        return read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int read() throws IOException {
        if (!begun) {
            assertThat(status()).isEqualTo(200);
            assertThat(measured)
                    .as("an answer whose length was known beforehand")
                    .isFalse();
        }
        if (leftOfChunk == 0) {
            String size = headLine();
            leftOfChunk = Long.parseLong(size.isEmpty() ? headLine() : size, 16);
            if (leftOfChunk == 0) {
                return -1;
            }
        }
        leftOfChunk--;
        return in.read();
    }

    private String headLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException("the connection ended");
            }
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
