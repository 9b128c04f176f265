package io.yimen.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a process that must answer at the same address after a restart. It lies below the range from which systems give
 * outgoing connections theirs, so that no connection takes it before the process binds it.
 */
public final class FreePort {

    private static final int FIRST = 10_000;
    private static final int BEYOND = 16_000;

    private FreePort() {}

    public static int find() {
        int begin = ThreadLocalRandom.current().nextInt(FIRST, BEYOND);
        for (int step = 0; step < BEYOND - FIRST; step++) {
            int port = FIRST + (begin - FIRST + step) % (BEYOND - FIRST);
            if (binds(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port is free from " + FIRST + " to " + BEYOND);
    }

    /** On all addresses, as the web server does. */
    private static boolean binds(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
