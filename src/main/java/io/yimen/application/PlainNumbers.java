package io.yimen.application;

import io.yimen.web.ApiProblem.FieldError;
import io.yimen.web.JsonCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds ID numbers and long account numbers typed where they would be kept unencrypted. */
final class PlainNumbers {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{16}[0-9Xx]");
    private static final Pattern KEPT_ENCRYPTED = Pattern.compile("/members/[0-9]+/(idNumber|phone)|/payee/account");

    private final List<FieldError> found = new ArrayList<>();

    private PlainNumbers() {}

    static List<FieldError> in(JsonNode document) {
        PlainNumbers search = new PlainNumbers();
        search.visit(document, "");
        return search.found;
    }

    private void visit(JsonNode node, String pointer) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                String inner = pointer + "/" + JsonCursor.escape(field.getKey());
                text(field.getKey(), inner);
                visit(field.getValue(), inner);
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(node.get(i), pointer + "/" + i);
            }
        } else if (!KEPT_ENCRYPTED.matcher(pointer).matches()) {
            text(node.asString(), pointer);
        }
    }

    private void text(String text, String pointer) {
        if (NUMBER.matcher(text).find()) {
            found.add(new FieldError(pointer, "application.facts.plainNumber"));
        }
    }
}
