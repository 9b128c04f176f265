package io.yimen.award;

/** Why Tekun ends (TEKUN-2021 ch. 6); message keys under {@code award.ground}. */
public enum EndingGround {
    DIED_OR_MISSING,
    CAN_WORK,
    IMPRISONED,
    MEANS,
    ABLE_SUPPORTER,
    OWN_WISH;

    /** Nothing is stopped before the person was heard, unless nobody can be (SAL-2026 art. 48). */
    public boolean needsHearing() {
        return this != DIED_OR_MISSING;
    }
}
