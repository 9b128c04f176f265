package io.yimen.web;

import io.yimen.web.ApiPage.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** Says in words what a JSON schema asks for. */
final class ApiTypes {

    private static final String REFERENCE = "#/components/schemas/";

    private final MessageSource messages;
    private final Locale locale;

    ApiTypes(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    List<Type> of(JsonNode schema) {
        List<Type> pieces = new ArrayList<>();
        add(schema, pieces);
        return pieces;
    }

    private void add(JsonNode schema, List<Type> pieces) {
        JsonNode either = schema.has("oneOf") ? schema.get("oneOf") : schema.path("anyOf");
        if (schema.has("$ref")) {
            String name = schema.get("$ref").stringValue().substring(REFERENCE.length());
            pieces.add(new Type(name, name));
        } else if (either.isArray()) {
            for (int i = 0; i < either.size(); i++) {
                words(pieces, i == 0 ? "" : say("or"));
                add(either.get(i), pieces);
            }
        } else if (is(schema, "array")) {
            words(pieces, say("array", count(schema, "minItems", "maxItems")));
            add(schema.path("items"), pieces);
        } else {
            words(pieces, plain(schema));
        }
    }

    private static void words(List<Type> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Type(words, null));
        }
    }

    private String plain(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").valueStream().map(ApiTypes::text).collect(Collectors.joining(", "))
                    + usual(schema);
        }
        List<String> words = new ArrayList<>();
        words.add(type(schema.path("type")));
        for (String detail : List.of("format", "pattern")) {
            if (schema.has(detail)) {
                words.add(text(schema.get(detail)));
            }
        }
        if (schema.has("maxLength")) {
            words.add(say("longest", text(schema.get("maxLength"))));
        }
        String range = count(schema, "minimum", "maximum");
        return String.join(" ", words) + range + usual(schema);
    }

    private String type(JsonNode type) {
        return type.isArray()
                ? type.valueStream().map(ApiTypes::text).collect(Collectors.joining(say("or")))
                : text(type);
    }

    private String usual(JsonNode schema) {
        return schema.has("default") ? say("default", text(schema.get("default"))) : "";
    }

    /** {@code  (1 to 30)}, or what of it is given. */
    private String count(JsonNode schema, String least, String most) {
        if (schema.has(least) && schema.has(most)) {
            return say("between", text(schema.get(least)), text(schema.get(most)));
        }
        if (schema.has(least)) {
            return say("least", text(schema.get(least)));
        }
        return schema.has(most) ? say("most", text(schema.get(most))) : "";
    }

    private static boolean is(JsonNode schema, String type) {
        return text(schema.path("type")).equals(type);
    }

    private static String text(JsonNode node) {
        return node.asString("");
    }

    private String say(String key, Object... args) {
        return messages.getMessage("web.api.type." + key, args, locale);
    }
}
