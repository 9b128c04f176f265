package io.yimen.sandbox;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** What a register says about a name and a number. */
record Answer(Outcome outcome, List<Entry> entries, LocalDate asOf) {

    /** The outcome codes of a file's rows. */
    enum Outcome {
        FOUND("00"),
        NONE("01"),
        SEVERAL("02"),
        MISMATCH("03"),
        NOT_AUTHORISED("04"),
        BAD_ROW("05"),
        SYSTEM("99");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** The records as they are sent. */
    List<SortedMap<String, String>> records() {
        return entries.stream().map(Entry::record).toList();
    }

    static Answer empty(Outcome outcome, LocalDate asOf) {
        return new Answer(outcome, List.of(), asOf);
    }
}
