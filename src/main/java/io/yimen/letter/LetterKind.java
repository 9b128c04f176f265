package io.yimen.letter;

/** The letters of a case, with the sign that stands in their numbers. */
public enum LetterKind {
    /** Acceptance receipt. */
    RECEIPT('A'),
    /** Everything that is missing, at once. */
    SUPPLEMENT('S'),
    /** The county confirms. */
    DECISION('D'),
    /** The county refuses, in writing and with reasons. */
    REFUSAL('R');

    private final char sign;

    LetterKind(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    /** Whether the family signs for it: terms begin with the day of receipt. */
    public boolean delivered() {
        return this != RECEIPT;
    }
}
