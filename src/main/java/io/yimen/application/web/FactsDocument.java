package io.yimen.application.web;

import io.yimen.application.CaseFacts;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Facts on file as the document that the pages edit: a member's own fields beside those the rules read, nothing null. */
final class FactsDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FactsDocument() {}

    static ObjectNode of(CaseFacts facts) {
        ObjectNode document = JSON.valueToTree(facts);
        for (JsonNode member : document.path("members")) {
            ObjectNode person = (ObjectNode) member;
            if (person.remove("facts") instanceof ObjectNode read) {
                person.setAll(read);
            }
        }
        dropNulls(document);
        return document;
    }

    private static void dropNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> absent = object.properties().stream()
                    .filter(field -> field.getValue().isNull())
                    .map(Map.Entry::getKey)
                    .toList();
            object.remove(absent);
        }
        node.valueStream().toList().forEach(FactsDocument::dropNulls);
    }
}
