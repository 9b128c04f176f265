package io.yimen.application.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lays what a page posted over the facts as they stand: the one way from inputs to the document of the API. */
final class FactsForm {

    /** A row of a list is there when this field of it is; without it the row was left blank. */
    private static final Map<String, List<String>> ROW_KEYS = Map.of(
            "members", List.of("name", "idNumber", "noIdReason"),
            "incomes", List.of("amount"),
            "expenses", List.of("amount"),
            "vehicles", List.of("value"),
            "dwellings", List.of("areaSqm"),
            "companies", List.of("registeredCapital"),
            "obligors", List.of("relation"),
            "consents", List.of("signedOn"),
            "activeBenefits", List.of("county"));

    private FactsForm() {}

    /** The fields a step owns, with what was posted laid over them; a field that became empty is null, which removes it. */
    static ObjectNode part(IntakeStep step, MultiValueMap<String, String> posted, ObjectNode current) {
        ObjectNode whole = current.deepCopy();
        retyped(step, posted).forEach(whole::remove);
        posted.forEach((name, values) -> {
            if (FactsPath.isPath(name) && step.owns(FactsPath.of(name).top())) {
                put(whole, FactsPath.of(name), values);
            }
        });
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        for (String field : step.fields()) {
            JsonNode value = tidy(field, whole.get(field));
            part.set(field, value == null ? JsonNodeFactory.instance.nullNode() : value);
        }
        return part;
    }

    /** A page shows these fields whole, so what it posts replaces them; of the members it shows one at a time. */
    private static Set<String> retyped(IntakeStep step, MultiValueMap<String, String> posted) {
        return posted.keySet().stream()
                .map(name -> name.startsWith("grid.")
                        ? "incomes"
                        : FactsPath.of(name).top())
                .filter(top -> step.owns(top) && !top.equals("members"))
                .collect(Collectors.toSet());
    }

    private static void put(ObjectNode root, FactsPath path, List<String> typed) {
        JsonNode at = root;
        List<Object> steps = path.steps();
        for (int i = 0; i < steps.size() - 1; i++) {
            at = child(at, steps.get(i), steps.get(i + 1) instanceof Integer);
        }
        set(at, steps.get(steps.size() - 1), value(path.field(), typed));
    }

    /** Several boxes of one name make a list; the hidden blank that goes before them does not count. */
    private static @Nullable JsonNode value(String field, List<String> typed) {
        if (!field.equals("supports")) {
            return TypedText.read(field, typed.get(typed.size() - 1));
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        typed.stream().filter(text -> !text.isBlank()).forEach(list::add);
        return list.isEmpty() ? null : list;
    }

    private static JsonNode child(JsonNode parent, Object step, boolean list) {
        JsonNode there = step instanceof Integer index ? parent.get(index) : parent.get(step.toString());
        if (there instanceof ObjectNode || there instanceof ArrayNode) {
            return there;
        }
        JsonNode made = list ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
        set(parent, step, made);
        return made;
    }

    private static void set(JsonNode parent, Object step, @Nullable JsonNode value) {
        JsonNode node = value == null ? JsonNodeFactory.instance.nullNode() : value;
        if (parent instanceof ArrayNode list && step instanceof Integer index) {
            while (list.size() <= index) {
                list.addNull();
            }
            list.set(index, node);
        } else if (parent instanceof ObjectNode object) {
            object.set(step.toString(), node);
        }
    }

    private static @Nullable JsonNode tidy(String name, @Nullable JsonNode node) {
        if (node instanceof ObjectNode object) {
            return tidyObject(object);
        }
        if (node instanceof ArrayNode list) {
            return tidyList(name, list);
        }
        return node == null || node.isNull() ? null : node;
    }

    private static @Nullable ObjectNode tidyObject(ObjectNode object) {
        ObjectNode tidy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            JsonNode value = tidy(field.getKey(), field.getValue());
            if (value != null) {
                tidy.set(field.getKey(), value);
            }
        });
        return tidy.isEmpty() ? null : tidy;
    }

    private static @Nullable ArrayNode tidyList(String name, ArrayNode list) {
        ArrayNode tidy = JsonNodeFactory.instance.arrayNode();
        for (JsonNode row : list) {
            JsonNode value = tidy("", row);
            if (value != null && isFilled(name, value)) {
                tidy.add(value);
            }
        }
        return tidy.isEmpty() ? null : tidy;
    }

    private static boolean isFilled(String list, JsonNode row) {
        List<String> keys = ROW_KEYS.getOrDefault(list, List.of());
        return keys.isEmpty() || !row.isObject() || keys.stream().anyMatch(row::has);
    }
}
