package io.yimen.rules;

/** How far a person depends on care. */
@LegalBasis("TEKUN-2021#art-22")
public enum CareTier {
    SELF,
    HALF,
    FULL;

    /** By how many of the six items of self-care the person cannot do alone. */
    public static CareTier of(int failedItems) {
        if (failedItems == 0) {
            return SELF;
        }
        return failedItems <= 3 ? HALF : FULL;
    }
}
