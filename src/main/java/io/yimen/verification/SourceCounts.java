package io.yimen.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what a transaction did with sources, and writes it as its last act: the row of a source and day is everybody's, and a
 * long file would else hold up all who ask that source.
 */
@Component
class SourceCounts {

    private record Key(String source, LocalDate day) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int bySource = source.compareTo(other.source);
            return bySource == 0 ? day.compareTo(other.day) : bySource;
        }
    }

    private record Sum(int sent, int answered, int failed, Instant last) {

        Sum plus(Sum more) {
            return new Sum(sent + more.sent, answered + more.answered, failed + more.failed, more.last);
        }
    }

    private final SourceStatsRepository stats;

    SourceCounts(SourceStatsRepository stats) {
        this.stats = stats;
    }

    void sent(String source, LocalDate day, int count, Instant at) {
        add(new Key(source, day), new Sum(count, 0, 0, at));
    }

    void came(String source, LocalDate day, int answered, int failed, Instant at) {
        if (answered + failed > 0) {
            add(new Key(source, day), new Sum(0, answered, failed, at));
        }
    }

    private void add(Key key, Sum sum) {
        sums().merge(key, sum, Sum::plus);
    }

    private Map<Key, Sum> sums() {
        Pending known = pending();
        if (known == null) {
            Pending fresh = new Pending();
            TransactionSynchronizationManager.registerSynchronization(fresh);
            return fresh.sums;
        }
        return known.sums;
    }

    private static @Nullable Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElse(null);
    }

    private final class Pending implements TransactionSynchronization {

        private final Map<Key, Sum> sums = new TreeMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            sums.forEach((key, sum) ->
                    stats.count(key.source(), key.day(), sum.sent(), sum.answered(), sum.failed(), sum.last()));
        }
    }
}
