package io.yimen.web;

import io.yimen.web.ApiProblem.FieldError;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tree of a request body; broken JSON and fields given twice are refused, which a plain mapper would let pass. */
public final class JsonBody {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MARK = 4;

    private final List<FieldError> errors = new ArrayList<>();

    private JsonBody() {}

    /** @throws ApiProblem 400 when it is not one JSON value, or a field stands twice in an object */
    public static JsonNode parse(byte[] body) {
        JsonBody reading = new JsonBody();
        JsonNode tree = reading.tree(body);
        if (!reading.errors.isEmpty()) {
            throw ApiProblem.badRequest(reading.errors);
        }
        return tree;
    }

    private JsonNode tree(byte[] body) {
        if (isOtherThanUtf8(body)) {
            throw ApiProblem.badRequest("", "web.json.encoding");
        }
        try (JsonParser parser = MAPPER.createParser(body)) {
            if (parser.nextToken() == null) {
                throw ApiProblem.badRequest(List.of(new FieldError("", "web.json.empty")));
            }
            JsonNode tree = value(parser, "");
            if (parser.nextToken() != null) {
                errors.add(new FieldError("", "web.json.trailing"));
            }
            return tree;
        } catch (JacksonException e) {
            throw ApiProblem.badRequest(List.of(broken(e)));
        }
    }

    /** JSON travels as UTF-8 without a byte order mark (RFC 8259, section 8.1); a parser would guess, and read UTF-16 too. */
    private static boolean isOtherThanUtf8(byte[] body) {
        for (int i = 0; i < Math.min(MARK, body.length); i++) {
            int one = body[i] & 0xFF;
            if (one == 0 || one >= 0xFE || i == 0 && one == 0xEF) {
                return true;
            }
        }
        return false;
    }

    private JsonNode value(JsonParser parser, String pointer) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser, pointer);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(parser, pointer);
        }
        return parser.readValueAsTree();
    }

    private ObjectNode object(JsonParser parser, String pointer) {
        ObjectNode object = MAPPER.createObjectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String inner = pointer + "/" + JsonCursor.escape(name);
            parser.nextToken();
            JsonNode value = value(parser, inner);
            if (object.has(name) && errors.size() < JsonCursor.MOST_ERRORS) {
                errors.add(new FieldError(inner, "web.json.twice"));
            }
            object.set(name, value);
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String pointer) {
        ArrayNode array = MAPPER.createArrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, pointer + "/" + array.size()));
        }
        return array;
    }

    private static FieldError broken(JacksonException e) {
        var place = e.getLocation();
        return place == null
                ? new FieldError("", "web.json.broken", 1, 1)
                : new FieldError("", "web.json.broken", place.getLineNr(), place.getColumnNr());
    }
}
