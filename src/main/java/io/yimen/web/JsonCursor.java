package io.yimen.web;

import io.yimen.common.Money;
import io.yimen.web.ApiProblem.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one JSON object strictly and goes on after an error, so that a client hears of every offending field at once, of the first
 * {@value #MOST_ERRORS} at least.
 *
 * <p>A field that was never asked for is unknown and refused; so is null. What could not be read comes back empty: a reader fills in any
 * placeholder, because {@link #read} throws before anybody sees it.
 */
public final class JsonCursor {

    /** More than anybody reads, and few enough that a body made of faults only is answered in little memory. */
    static final int MOST_ERRORS = 1_000;

    private static final Pattern MONEY = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,2})?");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

    private final JsonNode node;
    private final @Nullable JsonCursor outer;
    private final String name;
    private final List<FieldError> errors;
    private final Set<String> asked = new HashSet<>();

    private JsonCursor(JsonNode node, @Nullable JsonCursor outer, String name, List<FieldError> errors) {
        this.node = node;
        this.outer = outer;
        this.name = name;
        this.errors = errors;
    }

    /** @throws ApiProblem 400 with every offending field, when there is one */
    public static <T> T read(JsonNode body, Function<JsonCursor, T> reader) {
        List<FieldError> errors = new ArrayList<>();
        Optional<T> value = new JsonCursor(body, null, "", errors).whole(reader);
        if (!errors.isEmpty()) {
            throw ApiProblem.badRequest(errors);
        }
        return value.orElseThrow();
    }

    /** The RFC 6901 form of one name. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Put together when it is asked for: most documents have no fault. */
    public String pointer() {
        return outer == null ? "" : outer.pointer() + "/" + escape(name);
    }

    /** The object itself, for checks across fields. */
    public JsonNode node() {
        return node;
    }

    public boolean has(String field) {
        return node.has(field);
    }

    /** Refuses something at {@code path} below here, such as {@code /members/0/ref}; empty for this object. */
    public void reject(String path, String messageKey, Object... args) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new FieldError(pointer() + path, messageKey, args));
        }
    }

    /** Each of these must be there. */
    public void require(String... fields) {
        for (String field : fields) {
            if (!node.has(field)) {
                reject("/" + escape(field), "web.json.missing");
            }
        }
    }

    public Optional<String> text(String field) {
        return text(field, Integer.MAX_VALUE);
    }

    public Optional<String> text(String field, int maxLength) {
        return string(field).filter(text -> {
            boolean fits = text.codePointCount(0, text.length()) <= maxLength;
            return ok(field, fits, "web.json.length", maxLength);
        });
    }

    /** Text of a form, which {@code messageKey} describes. */
    public Optional<String> text(String field, Pattern form, String messageKey) {
        return string(field).filter(text -> ok(field, form.matcher(text).matches(), messageKey));
    }

    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        return string(field).flatMap(text -> {
            E[] choices = type.getEnumConstants();
            for (E choice : choices) {
                if (choice.name().equals(text)) {
                    return Optional.of(choice);
                }
            }
            reject("/" + escape(field), "web.json.choice", names(choices));
            return Optional.empty();
        });
    }

    public Optional<LocalDate> date(String field) {
        return string(field).flatMap(text -> {
            Optional<LocalDate> date = DATE.matcher(text).matches() ? day(text) : Optional.empty();
            ok(field, date.isPresent(), "web.json.date");
            return date;
        });
    }

    public Optional<YearMonth> month(String field) {
        return string(field).flatMap(text -> {
            Optional<YearMonth> month =
                    MONTH.matcher(text).matches() ? day(text + "-01").map(YearMonth::from) : Optional.empty();
            ok(field, month.isPresent(), "web.json.month");
            return month;
        });
    }

    /** Money that may be below zero. */
    public Optional<Money> money(String field) {
        return text(field, MONEY, "web.json.money").map(Money::ofYuan);
    }

    /** Money not below zero. */
    public Optional<Money> amount(String field) {
        return text(field, AMOUNT, "web.json.amount").map(Money::ofYuan);
    }

    public Optional<Boolean> flag(String field) {
        return value(field, JsonNode::isBoolean, "web.json.boolean").map(JsonNode::booleanValue);
    }

    public boolean flag(String field, boolean whenAbsent) {
        return flag(field).orElse(whenAbsent);
    }

    public Optional<Long> whole(String field) {
        return whole(field, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    public Optional<Long> whole(String field, long min, long max) {
        return value(field, JsonCursor::isWhole, "web.json.whole")
                .map(JsonNode::longValue)
                .filter(number -> ok(
                        field,
                        min <= number && number <= max,
                        max == Long.MAX_VALUE ? "web.json.least" : "web.json.range",
                        min,
                        max));
    }

    public <T> Optional<T> object(String field, Function<JsonCursor, T> reader) {
        return value(field, any -> true, "web.json.object")
                .flatMap(value -> inner(field, value).whole(reader));
    }

    /** A list of objects; empty when absent. */
    public <T> List<T> list(String field, Function<JsonCursor, T> reader) {
        return list(field, 0, Integer.MAX_VALUE, reader);
    }

    public <T> List<T> list(String field, int min, int max, Function<JsonCursor, T> reader) {
        List<T> read = new ArrayList<>();
        for (JsonCursor element : elements(field, min, max)) {
            element.whole(reader).ifPresent(read::add);
        }
        return read;
    }

    /** A list of strings; empty when absent. */
    public List<String> texts(String field, int min, int max, int maxLength) {
        List<String> read = new ArrayList<>();
        for (JsonCursor element : elements(field, min, max)) {
            element.ownText(maxLength).ifPresent(read::add);
        }
        return read;
    }

    /** An object whose values are all strings, in its order; empty when absent. */
    public Map<String, String> textMap(String field) {
        return object(field, map -> {
                    Map<String, String> read = new LinkedHashMap<>();
                    map.node.propertyNames().forEach(name -> map.text(name).ifPresent(text -> read.put(name, text)));
                    return read;
                })
                .orElse(Map.of());
    }

    private List<JsonCursor> elements(String field, int min, int max) {
        Optional<JsonNode> array = value(field, JsonNode::isArray, "web.json.array");
        if (array.isEmpty()) {
            return List.of();
        }
        int size = array.get().size();
        ok(field, size >= min, "web.json.tooFew", min);
        ok(field, size <= max, "web.json.tooMany", max);
        List<JsonCursor> elements = new ArrayList<>();
        JsonCursor list = inner(field, array.get());
        for (int i = 0; i < Math.min(size, max); i++) {
            elements.add(list.inner(Integer.toString(i), array.get().get(i)));
        }
        return elements;
    }

    private <T> Optional<T> whole(Function<JsonCursor, T> reader) {
        if (!node.isObject()) {
            reject("", node.isNull() ? "web.json.null" : "web.json.object");
            return Optional.empty();
        }
        T value = reader.apply(this);
        for (String field : node.propertyNames()) {
            if (!asked.contains(field)) {
                reject("/" + escape(field), "web.json.unknown");
            }
        }
        return Optional.of(value);
    }

    private Optional<String> ownText(int maxLength) {
        if (!node.isString()) {
            reject("", node.isNull() ? "web.json.null" : "web.json.string");
            return Optional.empty();
        }
        String text = node.stringValue();
        if (!isReadable(text) || text.codePointCount(0, text.length()) > maxLength) {
            reject("", isReadable(text) ? "web.json.length" : "web.json.characters", maxLength);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<String> string(String field) {
        return value(field, JsonNode::isString, "web.json.string")
                .map(JsonNode::stringValue)
                .filter(text -> ok(field, isReadable(text), "web.json.characters"));
    }

    private Optional<JsonNode> value(String field, Predicate<JsonNode> form, String messageKey) {
        asked.add(field);
        @Nullable JsonNode value = node.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value.isNull()) {
            reject("/" + escape(field), "web.json.null");
            return Optional.empty();
        }
        return ok(field, form.test(value), messageKey) ? Optional.of(value) : Optional.empty();
    }

    private boolean ok(String field, boolean holds, String messageKey, Object... args) {
        if (!holds) {
            reject("/" + escape(field), messageKey, args);
        }
        return holds;
    }

    private JsonCursor inner(String field, JsonNode value) {
        return new JsonCursor(value, this, field, errors);
    }

    /** 3.0 is a whole number too, as JSON Schema has it. */
    private static boolean isWhole(JsonNode value) {
        return value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToLong();
    }

    /** Neither NUL, which the database cannot hold, nor half a surrogate pair, which cannot be written out again. */
    private static boolean isReadable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == 0 || Character.isLowSurrogate(one)) {
                return false;
            }
            if (Character.isHighSurrogate(one)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String names(Enum<?>[] choices) {
        return Arrays.stream(choices).map(Enum::name).collect(Collectors.joining(", "));
    }
}
