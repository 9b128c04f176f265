package io.yimen.verification;

/** What the answers are for; an agreement and a consent name the purposes they cover. */
public enum Purpose {
    DIBAO,
    TEKUN,
    TEMPORARY_ASSISTANCE,
    RIGID_EXPENDITURE,
    RECHECK
}
