package io.yimen.web;

import io.yimen.web.ApiPage.Answer;
import io.yimen.web.ApiPage.Body;
import io.yimen.web.ApiPage.Example;
import io.yimen.web.ApiPage.Field;
import io.yimen.web.ApiPage.Group;
import io.yimen.web.ApiPage.Operation;
import io.yimen.web.ApiPage.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws the page from the document that is served, so that the two cannot say different things. */
@Component
public class ApiPages {

    private final ApiDocument document;
    private final MessageSource messages;

    ApiPages(ApiDocument document, MessageSource messages) {
        this.document = document;
        this.messages = messages;
    }

    public ApiPage in(Locale locale) {
        return new Drawing(!locale.getLanguage().equals("en"), new ApiTypes(messages, locale)).page();
    }

    private final class Drawing {

        private final boolean chinese;
        private final ApiTypes types;

        Drawing(boolean chinese, ApiTypes types) {
            this.chinese = chinese;
            this.types = types;
        }

        ApiPage page() {
            JsonNode info = document.tree().get("info");
            List<Schema> schemas = document.tree()
                    .at("/components/schemas")
                    .propertyStream()
                    .map(entry -> schema(entry.getKey(), entry.getValue()))
                    .toList();
            return new ApiPage(
                    text(info, "title"), text(info, "version"), words(info, "description", "x-zh"), groups(), schemas);
        }

        private List<Group> groups() {
            return document.tree().get("tags").valueStream().map(this::group).toList();
        }

        private Group group(JsonNode tag) {
            String name = text(tag, "name");
            List<Operation> operations = new ArrayList<>();
            document.tree()
                    .get("paths")
                    .propertyStream()
                    .forEach(path -> path.getValue()
                            .propertyStream()
                            .filter(method ->
                                    text(method.getValue().path("tags").path(0)).equals(name))
                            .forEach(method ->
                                    operations.add(operation(path.getKey(), method.getKey(), method.getValue()))));
            return new Group(
                    chinese ? text(tag, "x-zh") : name, words(tag, "description", "x-description-zh"), operations);
        }

        private Operation operation(String path, String method, JsonNode operation) {
            return new Operation(
                    method + path.replaceAll("[^A-Za-z0-9]+", "-"),
                    method.toUpperCase(Locale.ROOT),
                    path,
                    words(operation, "summary", "x-summary-zh"),
                    words(operation, "description", "x-zh"),
                    operation
                            .path("parameters")
                            .valueStream()
                            .map(this::parameter)
                            .toList(),
                    bodies(operation.path("requestBody")),
                    operation
                            .get("responses")
                            .propertyStream()
                            .map(this::answer)
                            .toList());
        }

        private Field parameter(JsonNode given) {
            JsonNode parameter = document.resolve(given);
            return field(
                    text(parameter, "name"),
                    text(parameter, "in"),
                    parameter.get("schema"),
                    parameter,
                    parameter.path("required").asBoolean(false));
        }

        private Answer answer(Map.Entry<String, JsonNode> entry) {
            JsonNode answer = document.resolve(entry.getValue());
            return new Answer(entry.getKey(), words(answer, "description", "x-zh"), bodies(answer));
        }

        private List<Body> bodies(JsonNode holder) {
            return holder.path("content")
                    .propertyStream()
                    .map(content -> new Body(
                            content.getKey(),
                            types.of(content.getValue().get("schema")),
                            content.getValue()
                                    .path("examples")
                                    .valueStream()
                                    .map(this::example)
                                    .toList()))
                    .toList();
        }

        private Example example(JsonNode example) {
            JsonNode value = example.get("value");
            String text = value.isString() ? value.stringValue() : pretty(value);
            return new Example(words(example, "summary", "x-summary-zh"), text);
        }

        private Schema schema(String name, JsonNode schema) {
            List<String> required =
                    schema.path("required").valueStream().map(ApiPages::text).toList();
            List<Field> fields = schema.path("properties")
                    .propertyStream()
                    .map(property -> field(
                            property.getKey(),
                            "",
                            property.getValue(),
                            property.getValue(),
                            required.contains(property.getKey())))
                    .toList();
            return new Schema(
                    name,
                    words(schema, "description", "x-zh"),
                    fields.isEmpty() ? types.of(schema) : List.of(),
                    fields);
        }

        private Field field(String name, String place, JsonNode schema, JsonNode described, boolean required) {
            return new Field(name, place, types.of(schema), required, words(described, "description", "x-zh"));
        }

        private String words(JsonNode node, String english, String translated) {
            return chinese && node.has(translated) ? joined(text(node, translated)) : text(node, english);
        }
    }

    /** Lines of a folded text are joined by a space, which Chinese does not write after its punctuation. */
    private static String joined(String chinese) {
        return chinese.replaceAll("(?<=[。，；：、）]) | (?=（)", "");
    }

    private static String pretty(JsonNode value) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    private static String text(JsonNode node, String field) {
        return text(node.path(field));
    }

    private static String text(JsonNode node) {
        return node.asString("");
    }
}
