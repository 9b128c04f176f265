package io.yimen.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds real requests and answers against the published document, strictly: what it does not name is a fault. */
final class Contract {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode document;
    private final ObjectNode strict;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> compiled = new HashMap<>();
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();

    Contract(JsonNode document) {
        this.document = document;
        this.strict = (ObjectNode) document.get("components").deepCopy();
        close(strict.get("schemas"));
    }

    /** The statuses that were met, as {@code get /path 200}. */
    Set<String> seen() {
        return seen;
    }

    /** The fields of named types that stood in an answer, as {@code Case.stage}. */
    Set<String> fields() {
        return fields;
    }

    Set<String> described() {
        Set<String> all = new TreeSet<>();
        document.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(method -> method.getValue()
                                .get("responses")
                                .propertyNames()
                                .forEach(status -> all.add(method.getKey() + " " + path.getKey() + " " + status))));
        return all;
    }

    /** Notes and checks what came back, and that a request which was taken is one that the document describes. */
    JsonNode saw(MvcTestResult exchange) {
        MockHttpServletRequest request = exchange.getRequest();
        String method = request.getMethod().toLowerCase(Locale.ROOT);
        int status = exchange.getResponse().getStatus();
        byte[] answer = exchange.getResponse().getContentAsByteArray();
        JsonNode body = answer.length == 0 ? null : JSON.readTree(answer);
        check(method, request.getRequestURI(), status, body);
        byte[] sent = request.getContentAsByteArray();
        if (status < 300 && sent != null && sent.length > 0) {
            taken(method, request.getRequestURI(), JSON.readTree(sent));
        }
        return body == null ? JSON.createObjectNode() : body;
    }

    private void taken(String method, String path, JsonNode sent) {
        JsonNode described = document.get("paths").get(template(path)).get(method);
        fit(
                method + " " + path + " takes",
                described
                        .get("requestBody")
                        .get("content")
                        .get("application/json")
                        .get("schema"),
                sent);
    }

    /** Notes and checks one answer; the body is null where it is no JSON. */
    void check(String method, String path, int status, @Nullable JsonNode body) {
        String template = template(path);
        String what = method + " " + template + " " + status;
        JsonNode answer = resolve(
                document.get("paths").get(template).get(method).get("responses").path(Integer.toString(status)));
        assertThat(answer.isMissingNode())
                .as("%s is not described: %s", what, body)
                .isFalse();
        seen.add(what);
        if (body != null) {
            valid(what, answer.get("content").iterator().next().get("schema"), body);
        }
    }

    void valid(String what, JsonNode schema, JsonNode body) {
        fit(what, schema, body);
        note(schema, body);
    }

    private void fit(String what, JsonNode schema, JsonNode body) {
        assertThat(faults(schema, body)).as("%s %s", what, shortened(body)).isEmpty();
    }

    private List<Error> faults(JsonNode schema, JsonNode body) {
        return compiled.computeIfAbsent(schema, this::compile).validate(body);
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", strict);
        return registry.getSchema(whole);
    }

    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").stringValue().substring(1)) : node;
    }

    private String template(String path) {
        for (String template : document.get("paths").propertyNames()) {
            if (template.equals(path)) {
                return template;
            }
        }
        for (String template : document.get("paths").propertyNames()) {
            if (Pattern.matches(template.replaceAll("\\{[^}]+}", "[^/]+"), path)) {
                return template;
            }
        }
        throw new AssertionError(path + " is not described");
    }

    /** Which fields of which named types this answer shows. */
    private void note(JsonNode schema, JsonNode body) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").stringValue();
            name = name.substring(name.lastIndexOf('/') + 1);
            for (String field : body.isObject() ? body.propertyNames() : List.<String>of()) {
                fields.add(name + "." + field);
            }
            note(resolve(schema), body);
        }
        for (String either : List.of("oneOf", "anyOf")) {
            schema.path(either).forEach(one -> {
                if (faults(one, body).isEmpty()) {
                    note(one, body);
                }
            });
        }
        if (body.isArray() && schema.has("items")) {
            body.forEach(item -> note(schema.get("items"), item));
        }
        if (body.isObject()) {
            schema.path("properties")
                    .propertyStream()
                    .filter(p -> body.has(p.getKey()))
                    .forEach(p -> note(p.getValue(), body.get(p.getKey())));
        }
    }

    /** Objects that do not say otherwise take no further fields. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.has("properties") && !object.has("additionalProperties") && isType(object)) {
                object.put("additionalProperties", false);
            }
            for (Iterator<Map.Entry<String, JsonNode>> each =
                            object.properties().iterator();
                    each.hasNext(); ) {
                close(each.next().getValue());
            }
        } else if (schema.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            schema.forEach(items::add);
            items.forEach(Contract::close);
        }
    }

    private static boolean isType(ObjectNode object) {
        return object.path("type").isString();
    }

    private static String shortened(JsonNode body) {
        String text = body.toString();
        return text.length() > 600 ? text.substring(0, 600) : text;
    }
}
