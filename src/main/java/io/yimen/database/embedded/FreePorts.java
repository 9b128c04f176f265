package io.yimen.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Names ports of the loopback address that nobody has at this moment. */
@FunctionalInterface
interface FreePorts {

    FreePorts OF_THIS_MACHINE = () -> {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    };

    int next() throws IOException;
}
