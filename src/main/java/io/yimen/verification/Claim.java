package io.yimen.verification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a worker is ready to take: due items of a source under its agreements, of one order only if it says so.
 *
 * @param posting how they are handed over at once, if they are
 */
record Claim(Source source, List<Agreement> agreements, int limit, Optional<UUID> order, Optional<Posting> posting) {

    /** Items that are sent one at a time afterwards. */
    Claim(Source source, List<Agreement> agreements, int limit, Optional<UUID> order) {
        this(source, agreements, limit, order, Optional.empty());
    }
}
