package io.yimen.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of state of one item and what comes with it; what is null stays as it was, but the reason, which is always new. */
record ItemChange(
        UUID item,
        int township,
        ItemState from,
        ItemState to,
        @Nullable String reason,
        int newAttempts,
        @Nullable String reference,
        @Nullable Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable LocalDate dataAsOf,
        @Nullable Basis basis,
        @Nullable UUID consent) {

    static ItemChange of(ItemRow item, ItemState to) {
        return new ItemChange(
                item.id(), item.township(), item.state(), to, null, 0, null, null, null, null, null, null);
    }

    /** The change that follows at once. */
    ItemChange then(ItemState next) {
        return new ItemChange(item, township, to, next, null, 0, null, null, null, null, null, null);
    }

    ItemChange because(@Nullable String code) {
        return new ItemChange(
                item, township, from, to, code, newAttempts, reference, askedAt, answeredAt, dataAsOf, basis, consent);
    }

    ItemChange sentAt(Instant at) {
        return new ItemChange(item, township, from, to, reason, 1, reference, at, answeredAt, dataAsOf, basis, consent);
    }

    ItemChange acknowledgedAs(String given) {
        return new ItemChange(
                item, township, from, to, reason, newAttempts, given, askedAt, answeredAt, dataAsOf, basis, consent);
    }

    ItemChange answered(Instant at, @Nullable LocalDate asOf) {
        return new ItemChange(
                item, township, from, to, reason, newAttempts, reference, askedAt, at, asOf, basis, consent);
    }

    ItemChange restingOn(Basis ground, @Nullable UUID signed) {
        return new ItemChange(
                item,
                township,
                from,
                to,
                reason,
                newAttempts,
                reference,
                askedAt,
                answeredAt,
                dataAsOf,
                ground,
                signed);
    }
}
