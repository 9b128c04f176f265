package io.yimen.verification;

import java.util.EnumSet;
import java.util.Set;

/** Where a question to a source stands; {@link ItemTransitions} says from where to where it may go. */
public enum ItemState {
    CREATED,
    CONSENT_OK,
    /** Not asked: the reason says what is missing. */
    CONSENT_MISSING,
    QUEUED,
    SENT,
    /** The source has the question and will answer later. */
    ACKED,
    ANSWERED,
    /** The source answered that it has nothing about this person. */
    NO_RECORD,
    /** Several persons fit. */
    AMBIGUOUS,
    /** Name and number do not belong together. */
    MISMATCH,
    /** The source refused to answer. */
    REJECTED,
    /** The source could not be reached; it is asked again until the source's limit. */
    UNAVAILABLE,
    EXPIRED,
    CANCELLED,
    /** Answered, and the person says that it is not so. */
    DISPUTED;

    private static final Set<ItemState> OPEN = EnumSet.of(CREATED, CONSENT_OK, QUEUED, SENT, ACKED, UNAVAILABLE);
    private static final Set<ItemState> ANSWERS = EnumSet.of(ANSWERED, NO_RECORD, AMBIGUOUS, MISMATCH, DISPUTED);
    private static final Set<ItemState> SILENT = EnumSet.of(CONSENT_MISSING, REJECTED, UNAVAILABLE, EXPIRED, CANCELLED);

    /** True while an answer may still come. */
    public boolean open() {
        return OPEN.contains(this);
    }

    /** True when the source said something about the person. */
    public boolean answered() {
        return ANSWERS.contains(this);
    }

    /** True when the source said nothing, which is never an answer and never a ground for a refusal. */
    public boolean silent() {
        return SILENT.contains(this);
    }
}
