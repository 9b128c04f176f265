package io.yimen.common;

/** A social-assistance programme; those with a case of their own have the letter of the case number. */
public enum Programme {
    DIBAO('D'),
    TEKUN('T'),
    TEMPORARY_ASSISTANCE('L'),
    RIGID_EXPENDITURE('R'),
    /** A Dibao review may end in it; it has no case of its own. */
    DIBAO_MARGIN('D');

    private final char letter;

    Programme(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }
}
