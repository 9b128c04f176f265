package io.yimen.policy;

/** Where a draft of policy values stands; an open one still changes, a closed one never does. */
public enum DraftState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    public boolean open() {
        return this == DRAFT || this == SUBMITTED;
    }
}
