package io.yimen.statistics;

/** One of the figures on top of a dashboard; {@code code} is its message key under {@code statistics.figure}. */
public record KeyFigure(String code, Cell now, Cell before) {

    public String change() {
        return now.since(before);
    }
}
