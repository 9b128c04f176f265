package io.yimen.application.web;

import io.yimen.application.CaseConflict;
import java.util.List;

/** A page of an application was saved by somebody else meanwhile; it carries everything that was typed. */
class FactsConflict extends RuntimeException {

    /** An input that both filled differently; {@code shown} in the words of the form. */
    record Difference(String name, String label, String mine, String theirs, String mineShown, String theirsShown) {}

    /** An input to be carried along unchanged. */
    record Kept(String name, String value) {}

    private final transient CaseConflict change;
    private final int step;
    private final transient List<Difference> differences;
    private final transient List<Kept> kept;

    FactsConflict(CaseConflict change, int step, List<Difference> differences, List<Kept> kept) {
        super("Case " + change.number() + " is at version " + change.version());
        this.change = change;
        this.step = step;
        this.differences = differences;
        this.kept = kept;
    }

    public CaseConflict change() {
        return change;
    }

    public int step() {
        return step;
    }

    public List<Difference> differences() {
        return differences;
    }

    public List<Kept> kept() {
        return kept;
    }
}
