package io.yimen.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Five equal steps from the smallest to the largest amount shown, at whole yuan. */
final class TileSteps {

    private static final int STEPS = 5;

    private final long fromYuan;
    private final long widthYuan;

    private TileSteps(long fromYuan, long widthYuan) {
        this.fromYuan = fromYuan;
        this.widthYuan = widthYuan;
    }

    static TileSteps over(List<Cell> cells) {
        long[] yuan = cells.stream()
                .map(Cell::value)
                .filter(value -> value != null)
                .mapToLong(fen -> fen / 100)
                .sorted()
                .toArray();
        if (yuan.length == 0) {
            return new TileSteps(0, 0);
        }
        long span = yuan[yuan.length - 1] - yuan[0] + 1;
        long width = roundUp((span + STEPS - 1) / STEPS);
        return new TileSteps(yuan[0] / width * width, width);
    }

    /** 1 to 5; 0 for a number that is not shown. */
    int of(Cell cell) {
        Long fen = cell.value();
        return fen == null ? 0 : (int) Math.min(STEPS, 1 + (fen / 100 - fromYuan) / widthYuan);
    }

    /** {@code 300–349} for each step; empty when there is nothing to show. */
    List<String> legend() {
        List<String> texts = new ArrayList<>();
        for (int step = 0; step < STEPS && widthYuan > 0; step++) {
            long low = fromYuan + step * widthYuan;
            texts.add(
                    step == STEPS - 1
                            ? String.format(Locale.ROOT, "≥%,d", low)
                            : String.format(Locale.ROOT, "%,d–%,d", low, low + widthYuan - 1));
        }
        return List.copyOf(texts);
    }

    // 1, 2, 5, 10, 20, 50 …: bounds a reader can keep in mind
    private static long roundUp(long width) {
        long power = 1;
        while (true) {
            for (long nice : new long[] {1, 2, 5}) {
                if (nice * power >= width) {
                    return nice * power;
                }
            }
            power *= 10;
        }
    }
}
