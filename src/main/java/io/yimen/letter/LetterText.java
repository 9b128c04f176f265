package io.yimen.letter;

import java.util.List;

/**
 * What a letter says, in one language and for good.
 *
 * @param to whom it addresses
 * @param office who signs it
 */
public record LetterText(String title, String to, List<Part> parts, String office, String day) {

    public LetterText {
        parts = List.copyOf(parts);
    }

    /** A heading, a paragraph, a list, or lines of a label and a value; {@code lines} is empty for the first two. */
    public record Part(Form form, String text, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** The forms of a part. */
    public enum Form {
        HEADING,
        WORDS,
        LIST,
        TABLE
    }

    /** One entry of a list, whose label is empty, or of a table. */
    public record Line(String label, String value) {}
}
