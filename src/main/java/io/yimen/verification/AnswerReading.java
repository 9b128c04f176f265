package io.yimen.verification;

import io.yimen.verification.Sendings.Settlement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the rows of one answer file against the rows that were asked. A row that says nothing usable is an error of that row:
 * its question is unavailable and goes out again, and no other.
 */
final class AnswerReading {

    static final List<String> HEADER = List.of("row", "item", "code", "as_of", "records");

    /** A row that could not be read, and why. */
    record RowError(String row, String item, String reason) {}

    /** The row cannot be read; the message is a reason without anything personal. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }

    private final FileExchange exchange;
    private final List<FileExchange.Row> asked;
    private final RecordReading records;
    private final JsonMapper json;
    private final BitSet seen = new BitSet();
    private final List<RowError> errors = new ArrayList<>();

    AnswerReading(FileExchange exchange, List<FileExchange.Row> asked, RecordReading records, JsonMapper json) {
        this.exchange = exchange;
        this.asked = asked;
        this.records = records;
        this.json = json;
    }

    /** Turns facts of the source's records into the product's; {@code fields} are all that may be kept. */
    interface RecordReading {
        List<FoundFact> facts(JsonNode records, List<String> fields, LocalDate dataAsOf);
    }

    /** Adds what the row settles, if it belongs to a question of this file. */
    void read(CSVRecord row, List<Settlement> into) {
        FileExchange.Row question;
        try {
            question = question(row);
        } catch (Unreadable e) {
            error(row, e);
            return;
        }
        seen.set(question.number());
        try {
            into.add(settlement(question, dispatch(row)));
        } catch (Unreadable e) {
            error(row, e);
            into.add(settlement(question, new Dispatch.Unavailable(null, "FILE_ROW")));
        }
    }

    /** The questions about which the file says nothing. */
    void missing(List<Settlement> into) {
        for (FileExchange.Row question : asked) {
            if (!seen.get(question.number())) {
                errors.add(new RowError(
                        Integer.toString(question.number()), question.item().toString(), "MISSING"));
                into.add(settlement(question, new Dispatch.Unavailable(null, "FILE_ROW")));
            }
        }
    }

    List<RowError> errors() {
        return errors;
    }

    private Settlement settlement(FileExchange.Row question, Dispatch dispatch) {
        return new Settlement(exchange.county(), question.item(), question.round(), dispatch);
    }

    private FileExchange.Row question(CSVRecord row) {
        if (row.size() != HEADER.size()) {
            throw new Unreadable("COLUMNS");
        }
        int number = number(row.get(0));
        if (number < 1 || number > asked.size()) {
            throw new Unreadable("NO_SUCH_ROW");
        }
        FileExchange.Row question = asked.get(number - 1);
        if (!question.item().toString().equals(row.get(1))) {
            throw new Unreadable("OTHER_QUESTION");
        }
        if (seen.get(number)) {
            throw new Unreadable("TWICE");
        }
        return question;
    }

    private Dispatch dispatch(CSVRecord row) {
        String raw = row.get(2) + "," + row.get(3) + "," + row.get(4);
        return switch (row.get(2)) {
            case "00" -> found(row, raw);
            case "01" -> new Dispatch.NoRecord(raw, day(row.get(3)));
            case "02" -> new Dispatch.Ambiguous(raw);
            case "03" -> new Dispatch.Mismatch(raw);
            case "04" -> new Dispatch.Rejected("04");
            case "05", "99" -> throw new Unreadable("CODE_" + row.get(2));
            default -> throw new Unreadable("CODE");
        };
    }

    private Dispatch found(CSVRecord row, String raw) {
        LocalDate asOf = day(row.get(3));
        try {
            JsonNode found = json.readTree(row.get(4));
            if (!found.isArray() || found.isEmpty()) {
                throw new Unreadable("RECORDS");
            }
            return new Dispatch.Answered(records.facts(found, exchange.fields(), asOf), raw, asOf);
        } catch (JacksonException | FactsReading.Unreadable e) {
            throw new Unreadable("RECORDS");
        }
    }

    private void error(CSVRecord row, Unreadable why) {
        errors.add(new RowError(
                row.size() > 0 && row.get(0).matches("\\d{1,9}") ? row.get(0) : "",
                row.size() > 1 ? id(row.get(1)) : "",
                String.valueOf(why.getMessage())));
    }

    private static String id(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Unreadable("AS_OF");
        }
    }
}
