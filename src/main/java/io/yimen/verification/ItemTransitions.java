package io.yimen.verification;

import static io.yimen.verification.ItemState.ACKED;
import static io.yimen.verification.ItemState.AMBIGUOUS;
import static io.yimen.verification.ItemState.ANSWERED;
import static io.yimen.verification.ItemState.CANCELLED;
import static io.yimen.verification.ItemState.CONSENT_MISSING;
import static io.yimen.verification.ItemState.CONSENT_OK;
import static io.yimen.verification.ItemState.CREATED;
import static io.yimen.verification.ItemState.DISPUTED;
import static io.yimen.verification.ItemState.EXPIRED;
import static io.yimen.verification.ItemState.MISMATCH;
import static io.yimen.verification.ItemState.NO_RECORD;
import static io.yimen.verification.ItemState.QUEUED;
import static io.yimen.verification.ItemState.REJECTED;
import static io.yimen.verification.ItemState.SENT;
import static io.yimen.verification.ItemState.UNAVAILABLE;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The one table of what may follow what; whatever is not here does not happen. */
final class ItemTransitions {

    private static final Map<ItemState, Set<ItemState>> NEXT = new EnumMap<>(ItemState.class);

    static {
        allow(CREATED, CONSENT_OK, CONSENT_MISSING, CANCELLED);
        allow(CONSENT_MISSING, CONSENT_OK, CANCELLED);
        // a fresh answer to the same question is used again instead of asking
        allow(CONSENT_OK, QUEUED, ANSWERED, NO_RECORD, AMBIGUOUS, MISMATCH, CONSENT_MISSING, CANCELLED);
        // an answer may come while the question waits to be repeated: it was sent before
        allow(QUEUED, SENT, CONSENT_MISSING, ANSWERED, NO_RECORD, AMBIGUOUS, MISMATCH, REJECTED, EXPIRED, CANCELLED);
        // back to QUEUED: the sending was cut off, and the same key goes out again
        allow(SENT, ACKED, ANSWERED, NO_RECORD, AMBIGUOUS, MISMATCH, REJECTED, UNAVAILABLE, QUEUED, EXPIRED, CANCELLED);
        // back to QUEUED: the source acknowledged and said nothing more, and is reminded with the same key
        allow(ACKED, QUEUED, ANSWERED, NO_RECORD, AMBIGUOUS, MISMATCH, REJECTED, UNAVAILABLE, EXPIRED, CANCELLED);
        allow(
                UNAVAILABLE,
                QUEUED,
                SENT,
                ANSWERED,
                NO_RECORD,
                AMBIGUOUS,
                MISMATCH,
                REJECTED,
                CONSENT_MISSING,
                EXPIRED,
                CANCELLED);
        // asked once more by a person: a source that failed, refused, or is contested
        allow(EXPIRED, QUEUED);
        allow(REJECTED, QUEUED);
        allow(ANSWERED, DISPUTED);
        allow(NO_RECORD, DISPUTED);
        allow(AMBIGUOUS, DISPUTED, QUEUED);
        allow(MISMATCH, DISPUTED, QUEUED);
        allow(DISPUTED, QUEUED, ANSWERED, NO_RECORD, AMBIGUOUS, MISMATCH);
    }

    private ItemTransitions() {}

    static boolean allowed(ItemState from, ItemState to) {
        return NEXT.getOrDefault(from, Set.of()).contains(to);
    }

    static void require(ItemState from, ItemState to) {
        if (!allowed(from, to)) {
            throw new IllegalStateException("An item does not go from " + from + " to " + to);
        }
    }

    private static void allow(ItemState from, ItemState first, ItemState... more) {
        NEXT.put(from, EnumSet.of(first, more));
    }
}
