package io.yimen.rules;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A list that nobody changes. Answers and the plain lists of the facts hold no other kind, so that reading one never begins with the question which kind it is;
 * a million times a second that question is dear.
 */
final class FixedList<E> extends AbstractList<E> implements RandomAccess {

    private static final FixedList<?> EMPTY = new FixedList<>(new Object[0]);

    private final Object[] items;

    private FixedList(Object[] items) {
        this.items = items;
    }

    /** Whoever made the array leaves it alone from now on. */
    @SafeVarargs
    static <E> List<E> of(E... items) {
        return items.length == 0 ? empty() : new FixedList<>(items);
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
        return items.length == 0 ? empty() : new FixedList<>(items);
    }

    /** The same list and one more at its end. */
    static <E> List<E> with(List<E> list, E last) {
        Object[] items = Arrays.copyOf(((FixedList<E>) list).items, list.size() + 1, Object[].class);
        items[list.size()] = last;
        return new FixedList<>(items);
    }

    @Override
    @SuppressWarnings("unchecked") // the factories let only E in
    public E get(int index) {
        return (E) items[index];
    }

    @Override
    public int size() {
        return items.length;
    }

    @Override
    public Object[] toArray() {
        return Arrays.copyOf(items, items.length, Object[].class);
    }
}
