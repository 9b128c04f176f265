package io.yimen.statistics;

/** What is counted of some awards in a month; {@code lineFen} is the sum of each person's line. */
record Figures(long households, long persons, long amountFen, long lineFen) {

    static final Figures NONE = new Figures(0, 0, 0, 0);

    /** Above a county nothing may be told of fewer households than this. */
    private static final int FEWEST = 5;

    Figures plus(Figures other) {
        return new Figures(
                households + other.households,
                persons + other.persons,
                amountFen + other.amountFen,
                lineFen + other.lineFen);
    }

    boolean isNone() {
        return households == 0 && persons == 0;
    }

    /** So few that a reader might know who they are; a household has at least one person, so both counts are covered. */
    boolean isSmall() {
        return !isNone() && (households < FEWEST || persons < FEWEST);
    }

    long averageAmountFen() {
        return perPerson(amountFen);
    }

    long averageLineFen() {
        return perPerson(lineFen);
    }

    private long perPerson(long sum) {
        return persons == 0 ? 0 : (2 * sum + persons) / (2 * persons);
    }
}
