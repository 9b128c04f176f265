package io.yimen.verification;

import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at the folders of all sources that take files: takes what has come and sends what is due. */
@Service
class FileTraffic {

    private static final Logger LOG = LoggerFactory.getLogger(FileTraffic.class);

    private final FileRequests requests;
    private final FileAnswers answers;
    private final SourceRepository sources;
    private final TransactionTemplate transaction;

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
                moved |= answers.takeAll(source) > 0;
                moved |= !source.paused() && requests.sendDue(source) > 0;
            } catch (RuntimeException e) {
                LOG.error("Files of {} do not move", source.code(), e);
            }
        }
        return moved;
    }

    private List<Source> filed() {
        return Scopes.callIn(
                RegionScope.ALL,
                () -> Objects.requireNonNull(transaction.execute(status -> sources.book().sources().values().stream()
                        .filter(source -> source.adapter() == AdapterKind.FILE)
                        .toList())));
    }
}
