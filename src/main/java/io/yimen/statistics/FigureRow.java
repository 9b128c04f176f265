package io.yimen.statistics;

import java.util.List;

/** The published numbers of one count, under its veil. */
public record FigureRow(
        Cell households, Cell persons, Cell urbanPersons, Cell ruralPersons, Cell amount, Cell averageAmount) {

    static FigureRow of(Count count, Veil veil) {
        Figures total = count.total();
        return new FigureRow(
                Cell.count(total.households(), veil.total()),
                Cell.count(total.persons(), veil.total()),
                Cell.count(count.urban().persons(), veil.split()),
                Cell.count(count.rural().persons(), veil.split()),
                Cell.money(total.amountFen(), veil.total()),
                Cell.average(total.averageAmountFen(), total, veil.total()));
    }

    /** One residence alone: how it splits is a blank. */
    static FigureRow of(Figures figures, boolean hidden) {
        return new FigureRow(
                Cell.count(figures.households(), hidden),
                Cell.count(figures.persons(), hidden),
                Cell.BLANK,
                Cell.BLANK,
                Cell.money(figures.amountFen(), hidden),
                Cell.average(figures.averageAmountFen(), figures, hidden));
    }

    /** In the order of the columns, on the page and in a file. */
    public List<Cell> cells() {
        return List.of(households, persons, urbanPersons, ruralPersons, amount, averageAmount);
    }
}
