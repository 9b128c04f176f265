package io.yimen.rules;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A list that nobody changes. Facts and answers hold no other kind, so that reading one never begins with the question which kind it is;
 * a million times a second that question is dear.
 */
final class FixedList<E> extends AbstractList<E> implements RandomAccess {

    private static final FixedList<?> EMPTY = new FixedList<>(new Object[0], 0);

    private final Object[] items;
    private final int size;

    private FixedList(Object[] items, int size) {
        this.items = items;
        this.size = size;
    }

    /** The first {@code size} of the items; whoever made the array leaves it alone from now on. */
    static <E> List<E> of(E[] items, int size) {
        return size == 0 ? empty() : new FixedList<>(items, size);
    }

    @SafeVarargs
    static <E> List<E> of(E... items) {
        return of(items, items.length);
    }

    @SuppressWarnings("unchecked") // it holds nothing
    static <E> List<E> empty() {
        return (List<E>) EMPTY;
    }

    /** The list itself if nobody can change it. */
    static <E> List<E> copyOf(List<E> list) {
        return list instanceof FixedList ? list : copy(list);
    }

    private static <E> List<E> copy(List<E> list) {
        Object[] items = list.toArray();
        for (Object item : items) {
            Objects.requireNonNull(item);
        }
        return items.length == 0 ? empty() : new FixedList<>(items, items.length);
    }

    @Override
    @SuppressWarnings("unchecked") // the factories let only E in
    public E get(int index) {
        return (E) items[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Object[] toArray() {
        return Arrays.copyOf(items, size, Object[].class);
    }
}
