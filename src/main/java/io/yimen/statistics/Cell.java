package io.yimen.statistics;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One published number: shown, hidden because it is small or would tell a small one, or blank where there is none. */
public record Cell(Kind kind, @Nullable Long value, boolean hidden) {

    /** What the number counts. */
    public enum Kind {
        COUNT,
        /** In fen. */
        MONEY
    }

    /** Stands in place of a hidden number, on the page and in a file. */
    public static final String HIDDEN = "*";

    static final Cell BLANK = new Cell(Kind.COUNT, null, false);

    static Cell count(long value, boolean hidden) {
        return hidden ? new Cell(Kind.COUNT, null, true) : new Cell(Kind.COUNT, value, false);
    }

    static Cell money(long fen, boolean hidden) {
        return hidden ? new Cell(Kind.MONEY, null, true) : new Cell(Kind.MONEY, fen, false);
    }

    /** An average over persons; blank when there is none. */
    static Cell average(long fen, Figures over, boolean hidden) {
        return over.persons() == 0 && !hidden ? new Cell(Kind.MONEY, null, false) : money(fen, hidden);
    }

    /** {@code 1,234}, {@code 263,418.00}, {@code *} or nothing. */
    public String text() {
        if (value == null) {
            return hidden ? HIDDEN : "";
        }
        return kind == Kind.COUNT
                ? String.format(Locale.ROOT, "%,d", value)
                : String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(value, 2));
    }

    /** The change from an earlier number with its sign, or nothing when one of the two is not there. */
    public String since(Cell earlier) {
        if (value == null || earlier.value == null) {
            return "";
        }
        long change = value - earlier.value;
        String size = new Cell(kind, Math.abs(change), false).text();
        return change == 0 ? size : (change > 0 ? "+" : "−") + size;
    }
}
