package io.yimen.policy;

import java.time.Instant;

/** One line of a draft's history. */
public record DraftStep(Instant at, String actor, String actorName, Action action, String note) {

    /** What was done to a draft. */
    public enum Action {
        DRAFTED,
        IMPORTED,
        COPIED,
        CHANGED,
        FILE_ADDED,
        SUBMITTED,
        TAKEN_BACK,
        APPROVED,
        REJECTED,
        WITHDRAWN;

        /** True when whoever did it had a hand in what is proposed. */
        boolean shapes() {
            return this != APPROVED && this != REJECTED && this != WITHDRAWN;
        }
    }
}
