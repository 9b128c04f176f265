package io.yimen.verification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took back a consent given for a case or award; published in the transaction that does it.
 *
 * @param ref whose signature, by reference in the case; absent when it is everybody's
 */
public record ConsentWithdrawn(
        int county, UUID subjectOf, UUID consent, @Nullable String ref) {}
