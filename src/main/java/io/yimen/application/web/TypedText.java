package io.yimen.application.web;

import io.yimen.common.NationalId;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads what a person typed the way a person meant it: {@code 1,500} is an amount, {@code 20261125} a date. What cannot
 * be read is kept as it was typed, so that the page can show it again and say what is wrong.
 */
final class TypedText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern PLACE = Pattern.compile("\\d{9}");

    private static final Set<String> FLAGS = Set.of(
            "livingTogether",
            "seriousIllness",
            "pregnant",
            "employed",
            "severelyDisabled",
            "ability",
            "consent",
            "is",
            "thisHousehold",
            "overLimitUnknownAmount",
            "urgent",
            "identityPending",
            "eating",
            "dressing",
            "gettingInAndOutOfBed",
            "toileting",
            "walkingIndoors",
            "bathing");

    private static final Map<String, Function<String, JsonNode>> READERS = Map.ofEntries(
            Map.entry("level", TypedText::integer),
            Map.entry("age", TypedText::integer),
            Map.entry("householdSize", TypedText::integer),
            Map.entry("dependantsTotal", TypedText::integer),
            Map.entry("amount", TypedText::amount),
            Map.entry("costs", TypedText::amount),
            Map.entry("financial", TypedText::amount),
            Map.entry("value", TypedText::amount),
            Map.entry("registeredCapital", TypedText::amount),
            Map.entry("householdAnnualIncome", TypedText::amount),
            Map.entry("courtOrderedAnnual", TypedText::amount),
            Map.entry("actualAnnual", TypedText::amount),
            Map.entry("loss", TypedText::amount),
            Map.entry("selfPaidCost", TypedText::amount),
            Map.entry("date", TypedText::date),
            Map.entry("areaSqm", TypedText::amount),
            Map.entry("birthDate", TypedText::date),
            Map.entry("signedOn", TypedText::date),
            Map.entry("idNumber", text -> NODES.stringNode(NationalId.normalise(text))),
            Map.entry("account", text -> NODES.stringNode(FieldText.plain(text).replaceAll("[\\s-]", ""))),
            Map.entry("hukouTownship", TypedText::place),
            Map.entry("habitualTownship", TypedText::place),
            Map.entry("township", TypedText::place),
            Map.entry("receivedAt", TypedText::place));

    private TypedText() {}

    /** Nothing when nothing was typed. */
    static @Nullable JsonNode read(String field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (FLAGS.contains(field)) {
            return text.equals("true") || text.equals("false")
                    ? NODES.booleanNode(Boolean.parseBoolean(text))
                    : NODES.stringNode(text);
        }
        return READERS.getOrDefault(field, NODES::stringNode).apply(text);
    }

    private static JsonNode integer(String text) {
        String narrow = FieldText.plain(text);
        return narrow.matches("\\d{1,9}") ? NODES.numberNode(Integer.parseInt(narrow)) : NODES.stringNode(text);
    }

    private static JsonNode amount(String text) {
        String narrow = FieldText.plain(text).replaceAll("[,，¥￥元\\s]", "").replace('−', '-');
        return NODES.stringNode(narrow.matches("-?\\d+(\\.\\d+)?") ? narrow : text);
    }

    private static JsonNode date(String text) {
        String narrow = FieldText.plain(text);
        Matcher parts =
                Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?").matcher(narrow);
        return NODES.stringNode(
                parts.matches()
                        ? "%s-%2s-%2s"
                                .formatted(parts.group(1), parts.group(2), parts.group(3))
                                .replace(' ', '0')
                        : text);
    }

    /** A place is chosen from a list as {@code 南院门街道 610103001}, or its code is typed. */
    private static JsonNode place(String text) {
        Matcher code = PLACE.matcher(FieldText.plain(text));
        return NODES.stringNode(code.find() ? code.group() : text);
    }
}
