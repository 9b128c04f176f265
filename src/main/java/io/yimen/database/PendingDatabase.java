package io.yimen.database;

import io.yimen.database.embedded.EmbeddedDatabase;
import io.yimen.database.embedded.ServerNotStarted;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.core.env.Environment;

/** An embedded server on its way up in a thread of its own; whoever needs it waits for it here. */
final class PendingDatabase implements AutoCloseable {

    static final String BEAN = "pendingDatabase";

    private final CompletableFuture<EmbeddedDatabase> server = new CompletableFuture<>();

    private PendingDatabase() {}

    static PendingDatabase begin(Environment environment) {
        Path folder = Path.of(environment.getProperty("yimen.data", "data/postgres"));
        PendingDatabase pending = new PendingDatabase();
        Thread thread = new Thread(() -> pending.start(folder), "embedded-database");
        thread.setDaemon(true);
        thread.start();
        return pending;
    }

    /** @throws StartRefused with the sentence that says why the server does not start */
    EmbeddedDatabase await() {
        try {
            return server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServerNotStarted why
                    ? new StartRefused(String.valueOf(why.getMessage()), why)
                    : e;
        }
    }

    /** Stops the server, if it has come up. */
    @Override
    public void close() {
        server.handle((up, failure) -> up).thenAccept(up -> {
            if (up != null) {
                up.close();
            }
        });
    }

    private void start(Path folder) {
        try {
            server.complete(EmbeddedDatabase.start(folder));
        } catch (RuntimeException | Error e) {
            server.completeExceptionally(e);
        }
    }
}
