package io.yimen.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server when ports are taken between the look and the bind, and when it has another reason not to start. */
class ServerTests {

    private static final List<String> SETTINGS =
            List.of("listen_addresses = '127.0.0.1'", "unix_socket_directories = ''", "fsync = off");

    @TempDir
    private Path path;

    @Test
    void a_port_that_is_lost_in_the_last_moment_is_replaced_and_any_other_reason_is_told() throws IOException {
        try (DataFolder folder = DataFolder.take(path);
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();

            assertThatThrownBy(() -> new Server(folder, () -> taken).start("secret-of-a-test", SETTINGS))
                    .isInstanceOf(ServerNotStarted.class)
                    .hasMessageContaining("found no port");

            List<Integer> asked = new ArrayList<>();
            Server server = new Server(folder, () -> {
                int port = asked.isEmpty() ? taken : FreePorts.OF_THIS_MACHINE.next();
                asked.add(port);
                return port;
            });
            int port = server.start("secret-of-a-test", SETTINGS);
            try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(client.isConnected()).isTrue();
            } finally {
                server.stop();
            }
            assertThat(asked).first().isEqualTo(taken);
            assertThat(asked).last().isEqualTo(port).isNotEqualTo(taken);

            assertThatThrownBy(() -> server.start("secret-of-a-test", List.of("shared_buffers = 'many'")))
                    .isInstanceOf(ServerNotStarted.class)
                    .hasMessageContaining("invalid value for parameter \"shared_buffers\"");
        }
    }
}
