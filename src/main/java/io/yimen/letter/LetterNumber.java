package io.yimen.letter;

import io.yimen.common.CaseNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code <case number>-<sign of the kind><nn>}, such as {@code 610103D20260000123-R01}. */
public record LetterNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{5}[DTLR]\\d{11}-[ASDR]\\d{2}");

    /** Empty for what is no number of a letter. */
    static Optional<LetterNumber> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LetterNumber(text)) : Optional.empty();
    }

    public LetterNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a letter number: " + value);
        }
    }

    static LetterNumber of(CaseNumber of, LetterKind kind, int serial) {
        return new LetterNumber("%s-%c%02d".formatted(of, kind.sign(), serial));
    }

    public CaseNumber caseNumber() {
        return new CaseNumber(value.substring(0, value.indexOf('-')));
    }

    int county() {
        return caseNumber().county();
    }

    @Override
    public String toString() {
        return value;
    }
}
