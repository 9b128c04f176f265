package io.yimen.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** {@code <county 6><programme letter><year><7-digit serial>}, such as {@code 610103D20260000123}. */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{5}[DTLR]\\d{4}\\d{7}");

    @JsonCreator
    public CaseNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a case number: " + value);
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    public static CaseNumber of(int county, Programme programme, int year, long serial) {
        return new CaseNumber("%06d%c%04d%07d".formatted(county, programme.letter(), year, serial));
    }

    public int county() {
        return Integer.parseInt(value.substring(0, 6));
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
