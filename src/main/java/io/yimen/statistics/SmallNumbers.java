package io.yimen.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Hides small numbers among the parts of a region, and as many others as it takes that no hidden one can be reckoned
 * from the region's own sum: the next smallest, until at least two are hidden and together they are not small. Where the
 * sum itself is hidden, one part at least is hidden too, or the sum could be added up.
 */
final class SmallNumbers {

    private SmallNumbers() {}

    /** The veils of the parts of a region that has a veil of its own; parts with nothing in them stay open. */
    static Map<String, Veil> among(Map<String, Count> parts, Veil whole) {
        Set<String> totals = complete(parts, small(parts, Count::total), whole.total(), List.of(Count::total));
        Set<String> splits = new HashSet<>(totals);
        splits.addAll(small(parts, Count::urban));
        splits.addAll(small(parts, Count::rural));
        splits = complete(parts, splits, whole.split(), List.of(Count::urban, Count::rural));
        Map<String, Veil> veils = new HashMap<>();
        for (String part : parts.keySet()) {
            veils.put(part, new Veil(totals.contains(part), splits.contains(part)));
        }
        return veils;
    }

    private static Set<String> small(Map<String, Count> parts, Function<Count, Figures> slice) {
        Set<String> small = new HashSet<>();
        parts.forEach((part, count) -> {
            if (slice.apply(count).isSmall()) {
                small.add(part);
            }
        });
        return small;
    }

    private static Set<String> complete(
            Map<String, Count> parts, Set<String> small, boolean wholeHidden, List<Function<Count, Figures>> slices) {
        Set<String> hidden = new HashSet<>(small);
        for (String next : smallestFirst(parts)) {
            if (isSafe(parts, hidden, wholeHidden, slices)) {
                return hidden;
            }
            hidden.add(next);
        }
        return hidden;
    }

    private static List<String> smallestFirst(Map<String, Count> parts) {
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isNone())
                .sorted(Comparator.comparingLong((Map.Entry<String, Count> part) ->
                                part.getValue().total().households())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isSafe(
            Map<String, Count> parts, Set<String> hidden, boolean wholeHidden, List<Function<Count, Figures>> slices) {
        if (wholeHidden) {
            return !hidden.isEmpty();
        }
        return hidden.isEmpty()
                || (hidden.size() > 1
                        && slices.stream()
                                .noneMatch(slice -> sum(parts, hidden, slice).isSmall()));
    }

    private static Figures sum(Map<String, Count> parts, Set<String> hidden, Function<Count, Figures> slice) {
        return hidden.stream()
                .map(part -> slice.apply(parts.getOrDefault(part, Count.NONE)))
                .reduce(Figures.NONE, Figures::plus);
    }
}
