package io.yimen.rules;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** The trace of one entry: what was said for several entries at once, then what was said for this one. Nobody changes it. */
final class TraceLines extends AbstractList<TraceLine> implements RandomAccess {

    private final List<TraceLine> beginning;
    private final TraceLine[] own;
    private final int size;

    /** @param count how many of {@code own} are lines */
    TraceLines(List<TraceLine> beginning, TraceLine[] own, int count) {
        this.beginning = beginning;
        this.own = own;
        size = beginning.size() + count;
    }

    @Override
    public TraceLine get(int index) {
        Objects.checkIndex(index, size);
        int begun = beginning.size();
        return index < begun ? beginning.get(index) : own[index - begun];
    }

    @Override
    public int size() {
        return size;
    }
}
