package io.yimen.security;

import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Shows the whole of one masked field, for a reason, on the record, thirty times an hour at most. */
@Service
public class Reveals {

    /** One field of one thing: {@code field} such as {@code idNumber}, {@code subject} its id. */
    public record Reveal(int county, String subject, String field, RevealReason reason) {}

    /**
     * Answers what {@code read} reads, after the reveal was counted and audited.
     *
     * @throws RevealLimitReached at the thirty-first in an hour
     */
    public String reveal(Reveal reveal, Supplier<String> read) {
        throw new UnsupportedOperationException();
    }
}
