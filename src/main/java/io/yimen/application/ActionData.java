package io.yimen.application;

import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what actions carry. */
final class ActionData {

    static final Map<String, String> NOTHING = Map.of();

    private static final int TEXT = 2_000;
    private static final int LIST = 20;
    private static final int TWO = 2;
    private static final int NAME = 60;

    private ActionData() {}

    static <T> T read(ObjectNode data, Function<JsonCursor, T> reader) {
        return JsonCursor.read(data, json -> {
            PlainNumbers.in(json.node()).forEach(found -> json.reject(found.pointer(), found.messageKey()));
            return reader.apply(json);
        });
    }

    /** An action that carries nothing. */
    static void none(ObjectNode data) {
        read(data, json -> true);
    }

    /** Text that must say something. */
    static String text(JsonCursor json, String field) {
        json.require(field);
        return json.text(field, TEXT).filter(text -> said(json, field, text)).orElse("");
    }

    /** A day that has come; today when none is named. */
    static LocalDate day(JsonCursor json, String field, LocalDate today, String later) {
        LocalDate day = json.date(field).orElse(today);
        if (day.isAfter(today)) {
            json.reject("/" + field, later, today);
        }
        return day;
    }

    /** Two or more different people, by name. */
    static List<String> people(JsonCursor json, String field, int most, String alike) {
        List<String> names = json.texts(field, TWO, most, NAME);
        if (names.stream().anyMatch(String::isBlank)
                || names.stream().map(String::strip).distinct().count() != names.size()) {
            json.reject("/" + field, alike);
        }
        return names;
    }

    /** One reason or a list of them, at least one. */
    static List<String> reasons(JsonCursor json, String field) {
        json.require(field);
        JsonNode node = json.node().path(field);
        if (node.isString()) {
            return List.of(text(json, field));
        }
        List<String> reasons = json.texts(field, 1, LIST, TEXT);
        if (reasons.stream().anyMatch(String::isBlank)) {
            json.reject("/" + field, "application.facts.blank");
        }
        return reasons;
    }

    private static boolean said(JsonCursor json, String field, String text) {
        if (text.isBlank()) {
            json.reject("/" + field, "application.facts.blank");
        }
        return !text.isBlank();
    }
}
