package io.yimen.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change in the story of an item; {@code reason} is a message key. */
public record ItemStep(
        @Nullable ItemState from, ItemState to, @Nullable String reason, Instant at, String account) {}
