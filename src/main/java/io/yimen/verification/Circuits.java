package io.yimen.verification;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * One breaker for each source: when half of the last twenty calls failed or were slow, nobody calls for a minute, then three
 * try. What waits stays queued and costs no attempt.
 */
@Component
class Circuits {

    private static final int WINDOW = 20;
    private static final int HALF = 50;
    private static final int TRIALS = 3;
    private static final Duration OPEN = Duration.ofSeconds(60);

    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private final Clock clock;

    Circuits(Clock clock) {
        this.clock = clock;
    }

    /** Whether one call may be made now; whoever asked reports what became of it, or gives the leave back. */
    boolean admits(Source source) {
        return of(source).tryAcquirePermission();
    }

    void giveBack(Source source) {
        of(source).releasePermission();
    }

    void report(Source source, Dispatch dispatch, Duration took) {
        CircuitBreaker breaker = of(source);
        if (dispatch instanceof Dispatch.Unavailable unavailable) {
            breaker.onError(took.toMillis(), TimeUnit.MILLISECONDS, new SourceSilent(unavailable.why()));
        } else {
            breaker.onSuccess(took.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Closed, open or half open, as this node sees it. */
    CircuitState state(Source source) {
        return switch (of(source).getState()) {
            case OPEN, FORCED_OPEN -> CircuitState.OPEN;
            case HALF_OPEN -> CircuitState.HALF_OPEN;
            default -> CircuitState.CLOSED;
        };
    }

    /** Forgets what happened to a source, when somebody resumes it. */
    void reset(String source) {
        breakers.remove(source);
    }

    private CircuitBreaker of(Source source) {
        return breakers.computeIfAbsent(source.code(), code -> CircuitBreaker.of(code, config(source)));
    }

    private CircuitBreakerConfig config(Source source) {
        return CircuitBreakerConfig.custom()
                .slidingWindow(WINDOW, WINDOW, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(HALF)
                .slowCallRateThreshold(HALF)
                .slowCallDurationThreshold(source.slowCall())
                .waitDurationInOpenState(OPEN)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .clock(clock)
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .build();
    }

    /** What the breaker is told of a source that did not answer; it is never thrown. */
    private static final class SourceSilent extends RuntimeException {
        SourceSilent(String why) {
            super(why, null, false, false);
        }
    }
}
