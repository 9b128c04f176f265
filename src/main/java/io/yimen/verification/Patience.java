package io.yimen.verification;

import io.yimen.verification.QueueRepository.Next;
import io.yimen.verification.QueueRepository.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** When to ask again a source that failed: ever later, a little unevenly, and not without end. */
final class Patience {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6));

    private static final int JITTER_PERCENT = 10;

    private final SourceBook book;
    private final Instant now;

    Patience(SourceBook book, Instant now) {
        this.book = book;
        this.now = now;
    }

    /** What an item that stays open waits for next. */
    Next next(ItemRow item, Dispatch dispatch) {
        if (dispatch instanceof Dispatch.Unavailable unavailable) {
            return spent(item)
                    ? new Next(item.id(), Phase.GIVEN_UP, now)
                    : new Next(item.id(), Phase.TO_SEND, now.plus(wait(item.attempts(), unavailable)));
        }
        return new Next(item.id(), Phase.WAITING, now);
    }

    /** Asked as often as its source allows. */
    boolean spent(ItemRow item) {
        return item.attempts() >= book.source(item.source()).maxAttempts();
    }

    private static Duration wait(int attempts, Dispatch.Unavailable unavailable) {
        Duration planned = WAITS.get(Math.max(0, Math.min(attempts, WAITS.size()) - 1));
        Duration asked = unavailable.retryAfter();
        Duration longer = asked != null && asked.compareTo(planned) > 0 ? asked : planned;
        long spread = longer.toMillis() * JITTER_PERCENT / 100;
        return longer.plusMillis(ThreadLocalRandom.current().nextLong(spread + 1));
    }
}
