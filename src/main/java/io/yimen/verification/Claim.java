package io.yimen.verification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a worker is ready to take: due items of a source under its agreements, of one order only if it says so. */
record Claim(Source source, List<Agreement> agreements, int limit, Optional<UUID> order) {}
