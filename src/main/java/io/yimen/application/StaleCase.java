package io.yimen.application;

/** The case moved on after it was read. */
public class StaleCase extends RuntimeException {

    private final transient CaseConflict conflict;

    StaleCase(CaseConflict conflict) {
        super("Case " + conflict.number() + " is at version " + conflict.version());
        this.conflict = conflict;
    }

    public CaseConflict conflict() {
        return conflict;
    }
}
