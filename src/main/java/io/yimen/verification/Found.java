package io.yimen.verification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An answer with records, whichever way it came: read by the source's mapping, or not readable and so asked for again. */
final class Found {

    static final String UNREADABLE = "UNREADABLE";

    private Found() {}

    static Dispatch of(AskedItem item, JsonNode records, String raw, LocalDate asOf) {
        try {
            return new Dispatch.Answered(
                    FactsReading.facts(item.source().mapping(), item.fields(), records, asOf), raw, asOf);
        } catch (FactsReading.Unreadable e) {
            return new Dispatch.Unavailable(null, UNREADABLE);
        }
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
