package io.yimen.database;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** One row of a reference file; what cannot be read throws {@link IllegalArgumentException} with a reason for people. */
public final class ReferenceRow {

    private final CSVRecord row;

    ReferenceRow(CSVRecord row) {
        this.row = row;
    }

    /** The trimmed text, maybe empty. */
    public String text(String column) {
        return row.get(column).strip();
    }

    public String required(String column) {
        return optional(column).orElseThrow(() -> new IllegalArgumentException(column + " is empty"));
    }

    public Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    public int number(String column) {
        String text = required(column);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " is not a whole number: " + text, e);
        }
    }

    public LocalDate date(String column) {
        return optionalDate(column).orElseThrow(() -> new IllegalArgumentException(column + " is empty"));
    }

    public Optional<LocalDate> optionalDate(String column) {
        return optional(column).map(text -> parse(column, text));
    }

    private static LocalDate parse(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(column + " is not a date (yyyy-mm-dd): " + text, e);
        }
    }
}
