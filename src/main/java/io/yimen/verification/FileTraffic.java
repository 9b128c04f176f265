package io.yimen.verification;

import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the folders of all sources that take files: takes what has come, and while it sends what is due goes on taking, so
 * that a register answers the first file while the next is written. The two never want the same rows: what is sent has no
 * answer yet.
 */
@Service
class FileTraffic implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FileTraffic.class);

    private static final int PAUSE_MILLIS = 100;

    private final FileRequests requests;
    private final FileAnswers answers;
    private final SourceRepository sources;
    private final TransactionTemplate transaction;
    private final ExecutorService sender = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "verification-files-out");
        thread.setDaemon(true);
        return thread;
    });

    FileTraffic(FileRequests requests, FileAnswers answers, SourceRepository sources, TransactionTemplate transaction) {
        this.requests = requests;
        this.answers = answers;
        this.sources = sources;
        this.transaction = transaction;
    }

    /** One look at everything; what is wrong with one source does not hold up another. Answers whether anything moved. */
    synchronized boolean look() {
        boolean moved = false;
        for (Source source : filed()) {
            try {
                moved |= bothWays(source);
            } catch (RuntimeException e) {
                LOG.error("Files of {} do not move", source.code(), e);
            }
        }
        return moved;
    }

    private boolean bothWays(Source source) {
        boolean taken = answers.takeAll(source) > 0;
        if (source.paused()) {
            return taken;
        }
        CompletableFuture<Integer> sent = CompletableFuture.supplyAsync(() -> requests.sendDue(source), sender);
        while (!sent.isDone()) {
            if (answers.takeAll(source) > 0) {
                taken = true;
            } else {
                sent.copy()
                        .completeOnTimeout(0, PAUSE_MILLIS, TimeUnit.MILLISECONDS)
                        .join();
            }
        }
        return sent.join() > 0 || taken;
    }

    @Override
    public void destroy() {
        sender.shutdown();
    }

    private List<Source> filed() {
        return Scopes.callIn(
                RegionScope.ALL,
                () -> Objects.requireNonNull(transaction.execute(status -> sources.book().sources().values().stream()
                        .filter(source -> source.adapter() == AdapterKind.FILE)
                        .toList())));
    }
}
