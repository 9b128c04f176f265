package io.yimen.application.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The facts as inputs show them, by the same paths as the inputs' names. */
record FactsFields(ObjectNode facts) {

    /** One person of the household, as the pages after the second refer to it. */
    record Person(int index, String ref, String name) {}

    /** As it was typed or stored; nothing when there is nothing. */
    public String text(String path) {
        JsonNode node = at(path);
        return node == null || node.isNull() || node.isContainer() ? "" : node.asString();
    }

    public boolean is(String path, String value) {
        return text(path).equals(value);
    }

    public boolean lists(String path, String value) {
        return at(path) instanceof ArrayNode list
                && StreamSupport.stream(list.spliterator(), false)
                        .anyMatch(node -> node.asString().equals(value));
    }

    public int count(String path) {
        return at(path) instanceof ArrayNode list ? list.size() : 0;
    }

    /** Row numbers of a list and {@code spare} blank rows after it. */
    public List<Integer> rows(String path, int spare) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < count(path) + spare; i++) {
            rows.add(i);
        }
        return rows;
    }

    public List<Person> people() {
        return rows("members", 0).stream()
                .map(i -> new Person(i, text("members[" + i + "].ref"), text("members[" + i + "].name")))
                .toList();
    }

    private @Nullable JsonNode at(String path) {
        JsonNode node = facts;
        for (Object step : FactsPath.of(path).steps()) {
            if (node == null) {
                return null;
            }
            node = step instanceof Integer index ? node.get(index) : node.get(step.toString());
        }
        return node;
    }
}
