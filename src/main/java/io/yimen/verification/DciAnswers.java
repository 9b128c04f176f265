package io.yimen.verification;

import io.yimen.verification.Dispatch.Acked;
import io.yimen.verification.Dispatch.Ambiguous;
import io.yimen.verification.Dispatch.Mismatch;
import io.yimen.verification.Dispatch.NoRecord;
import io.yimen.verification.Dispatch.Rejected;
import io.yimen.verification.Dispatch.Unavailable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the answer of a DCI search, at once or called back, and believes it only about the person and question it was asked. */
final class DciAnswers {

    private static final Dispatch UNREADABLE = new Unavailable(null, Found.UNREADABLE);
    private static final int LONGEST_CODE = 60;

    private DciAnswers() {}

    static Dispatch read(AskedItem item, JsonNode body, String raw) {
        if (body.path("header").path("status").asString("").equals("rjct")) {
            return refused(body.path("header"), raw);
        }
        JsonNode response = body.path("message").path("search_response").path(0);
        if (!response.isObject()) {
            return UNREADABLE;
        }
        return item.key().equals(body.path("message").path("transaction_id").asString(""))
                        && item.reference().equals(response.path("reference_id").asString(""))
                ? ofStatus(item, response, raw)
                : new Rejected(Alarms.WRONG_REFERENCE);
    }

    private static Dispatch ofStatus(AskedItem item, JsonNode response, String raw) {
        return switch (response.path("status").asString("")) {
            case "succ" -> found(item, response, raw);
            case "rjct" -> refused(response, raw);
            case "pdng", "rcvd" -> new Acked(response.path("reference_id").asString(""));
            default -> UNREADABLE;
        };
    }

    private static Dispatch refused(JsonNode saying, String raw) {
        String code = saying.path("status_reason_code").asString("rjct");
        return switch (code) {
            case "rjct.search.several" -> new Ambiguous(raw);
            case "rjct.search.mismatch" -> new Mismatch(raw);
            default -> new Rejected(code(code));
        };
    }

    private static Dispatch found(AskedItem item, JsonNode response, String raw) {
        JsonNode data = response.path("data");
        JsonNode records = data.path("reg_records");
        Optional<LocalDate> asOf = Found.day(data.path("data_as_of").asString(""))
                .or(() -> Found.day(response.path("timestamp").asString("")));
        if (asOf.isEmpty() || !records.isArray()) {
            return UNREADABLE;
        }
        if (records.isEmpty()) {
            return new NoRecord(raw, asOf.get());
        }
        for (JsonNode record : records) {
            if (!about(item, record)) {
                return new Rejected(Alarms.WRONG_PERSON);
            }
        }
        return Found.of(item, records, raw, asOf.get());
    }

    private static boolean about(AskedItem item, JsonNode record) {
        boolean named = false;
        for (JsonNode identifier : record.path("identifier")) {
            if (identifier.path("identifier_type").asString("").equals("NATIONAL_ID")) {
                if (!identifier
                        .path("identifier_value")
                        .asString("")
                        .equals(item.person().value())) {
                    return false;
                }
                named = true;
            }
        }
        return named;
    }

    /** A code as a source gives it, fit to be stored and shown. */
    static String code(String given) {
        String clean = given.toLowerCase(Locale.ROOT).replaceAll("[^a-z_.]", "");
        return clean.length() > LONGEST_CODE ? clean.substring(0, LONGEST_CODE) : clean;
    }
}
