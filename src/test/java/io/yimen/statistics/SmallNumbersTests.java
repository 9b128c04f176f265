package io.yimen.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallNumbersTests {

    @Test
    void five_households_of_five_people_are_not_small() {
        assertThat(figures(5).isSmall()).isFalse();
        assertThat(figures(4).isSmall()).isTrue();
        assertThat(figures(0).isSmall()).isFalse();
    }

    @Test
    void nothing_is_hidden_when_nothing_is_small() {
        Map<String, Veil> veils =
                SmallNumbers.among(Map.of("61", rural(100), "37", rural(5), "34", rural(0)), Veil.NONE);

        assertThat(veils.values()).containsOnly(Veil.NONE);
    }

    @Test
    void the_next_smallest_is_hidden_too_so_that_the_sum_does_not_tell() {
        Map<String, Veil> veils = SmallNumbers.among(
                Map.of("61", rural(100), "37", rural(3), "34", rural(20), "11", rural(0)), Veil.NONE);

        assertThat(veils.get("37").total()).isTrue();
        assertThat(veils.get("34").total()).isTrue();
        assertThat(veils.get("61").total()).isFalse();
        assertThat(veils.get("11")).isEqualTo(Veil.NONE);
    }

    @Test
    void hidden_numbers_together_are_not_small_either() {
        Map<String, Veil> veils =
                SmallNumbers.among(Map.of("61", rural(1), "37", rural(2), "34", rural(20)), Veil.NONE);

        assertThat(veils.values()).allMatch(Veil::total);
    }

    @Test
    void a_small_residence_hides_the_split_and_leaves_the_total() {
        Map<String, Veil> veils = SmallNumbers.among(
                Map.of(
                        "610103", new Count(figures(140), figures(2)),
                        "610104", new Count(figures(50), figures(60)),
                        "610111", new Count(figures(70), figures(80))),
                Veil.NONE);

        assertThat(veils.get("610103")).isEqualTo(new Veil(false, true));
        assertThat(veils.get("610104")).isEqualTo(new Veil(false, true));
        assertThat(veils.get("610111")).isEqualTo(Veil.NONE);
    }

    @Test
    void a_hidden_sum_hides_one_of_its_parts() {
        Map<String, Veil> veils =
                SmallNumbers.among(Map.of("610103", rural(30), "610104", rural(40)), new Veil(true, true));

        assertThat(veils.get("610103").total()).isTrue();
        assertThat(veils.get("610104").total()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_page_of_a_whole_nation_tells_a_hidden_number(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            check(nation(random), Veil.NONE, 3, random);
        }
    }

    // walks down from the nation with made-up parts, checking each sum a reader could try
    private static void check(Map<String, Count> parts, Veil veil, int depth, Random random) {
        Count whole = parts.values().stream().reduce(Count.NONE, Count::plus);
        Veil drawn = depth == 3 ? Veil.of(whole) : veil;
        Map<String, Veil> veils = SmallNumbers.among(parts, drawn);
        parts.forEach((part, count) -> {
            assertThat(veils.get(part).total() || !count.total().isSmall()).isTrue();
            assertThat(veils.get(part).split()
                            || !(count.urban().isSmall() || count.rural().isSmall()))
                    .isTrue();
        });
        assertSumTellsNothing(parts, veils, drawn, whole);
        if (depth > 1) {
            parts.forEach((part, count) -> check(split(count, random), veils.get(part), depth - 1, random));
        }
    }

    private static void assertSumTellsNothing(
            Map<String, Count> parts, Map<String, Veil> veils, Veil drawn, Count whole) {
        List<String> hidden =
                parts.keySet().stream().filter(part -> veils.get(part).total()).toList();
        long together = hidden.stream()
                .mapToLong(part -> parts.get(part).total().households())
                .sum();
        if (drawn.total()) {
            assertThat(whole.isNone() || !hidden.isEmpty()).isTrue();
        } else {
            assertThat(hidden.size()).isNotEqualTo(1);
            assertThat(together)
                    .satisfiesAnyOf(
                            sum -> assertThat(sum).isZero(),
                            sum -> assertThat(sum).isGreaterThanOrEqualTo(5));
        }
    }

    private static Map<String, Count> nation(Random random) {
        Map<String, Count> parts = new TreeMap<>();
        IntStream.range(0, 2 + random.nextInt(6)).forEach(i -> parts.put("p" + i, count(random)));
        return parts;
    }

    private static Map<String, Count> split(Count count, Random random) {
        long urban = count.urban().households() == 0
                ? 0
                : random.nextLong(count.urban().households() + 1);
        long rural = count.rural().households() == 0
                ? 0
                : random.nextLong(count.rural().households() + 1);
        return Map.of(
                "a", new Count(figures(urban), figures(rural)),
                "b",
                        new Count(
                                figures(count.urban().households() - urban),
                                figures(count.rural().households() - rural)));
    }

    private static Count count(Random random) {
        return new Count(
                figures(random.nextInt(4) * random.nextInt(9)), figures(random.nextInt(3) * random.nextInt(7)));
    }

    private static Count rural(long households) {
        return new Count(Figures.NONE, figures(households));
    }

    private static Figures figures(long households) {
        return new Figures(households, households, households * 500_00, households * 700_00);
    }
}
