package io.yimen.verification;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What an HTTP status other than success means: come again, or never. */
final class HttpFailure {

    private static final int TOO_MANY = 429;
    private static final Duration LONGEST = Duration.ofDays(1);

    private HttpFailure() {}

    static Dispatch of(int status, HttpHeaders headers, Clock clock) {
        String code = "HTTP_" + status;
        boolean again = status == TOO_MANY || status >= 500 || status < 400;
        return again
                ? new Dispatch.Unavailable(retryAfter(headers.getFirst(HttpHeaders.RETRY_AFTER), clock), code)
                : new Dispatch.Rejected(code);
    }

    private static @Nullable Duration retryAfter(@Nullable String header, Clock clock) {
        if (header == null) {
            return null;
        }
        Duration wait = header.strip().matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(header.strip()))
                : untilDate(header, clock);
        if (wait == null || wait.isNegative()) {
            return null;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static @Nullable Duration untilDate(String header, Clock clock) {
        try {
            return Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
