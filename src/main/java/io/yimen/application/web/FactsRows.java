package io.yimen.application.web;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes a row out of the facts, and with a person everything that was said about that person. */
final class FactsRows {

    private static final List<String> ABOUT_PEOPLE = List.of("incomes", "expenses", "consents");

    private FactsRows() {}

    /** The changed fields only; a list that became empty is null, which removes it. The head of the household stays. */
    static ObjectNode without(ObjectNode facts, String list, int row) {
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        boolean head = list.equals("members") && row == 0;
        if (facts.get(list) instanceof ArrayNode rows && row < rows.size() && !head) {
            ArrayNode left = rows.deepCopy();
            String ref = left.remove(row).path("ref").asString("");
            put(part, list, left);
            if (list.equals("members")) {
                ABOUT_PEOPLE.forEach(field -> forget(facts, part, field, ref));
                forgetSupported(facts, part, ref);
            }
        }
        return part;
    }

    private static void forget(ObjectNode facts, ObjectNode part, String field, String ref) {
        if (facts.get(field) instanceof ArrayNode rows) {
            ArrayNode left = JsonNodeFactory.instance.arrayNode();
            for (JsonNode item : rows) {
                if (!item.path("member").asString("").equals(ref)) {
                    left.add(item);
                }
            }
            put(part, field, left);
        }
    }

    private static void forgetSupported(ObjectNode facts, ObjectNode part, String ref) {
        if (facts.get("obligors") instanceof ArrayNode obligors) {
            ArrayNode left = obligors.deepCopy();
            for (JsonNode obligor : left) {
                if (obligor.get("supports") instanceof ArrayNode supports) {
                    supports.removeIf(node -> node.asString("").equals(ref));
                }
            }
            put(part, "obligors", left);
        }
    }

    private static void put(ObjectNode part, String field, ArrayNode left) {
        part.set(field, left.isEmpty() ? JsonNodeFactory.instance.nullNode() : left);
    }
}
