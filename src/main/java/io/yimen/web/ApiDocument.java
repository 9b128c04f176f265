package io.yimen.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interfaces, as it is served and as it is drawn: one document, read once. */
@Component
public class ApiDocument {

    private static final String PLACE = "api/openapi.yaml";

    private final byte[] bytes;
    private final JsonNode tree;

    ApiDocument() {
        this.bytes = read();
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        this.tree = JsonMapper.shared().valueToTree(yaml.load(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** As it stands in the file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public JsonNode tree() {
        return tree;
    }

    /** What a reference such as {@code #/components/responses/TooLarge} leads to; anything else is itself. */
    public JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString() ? tree.at(reference.stringValue().substring(1)) : node;
    }

    private static byte[] read() {
        try {
            return new ClassPathResource(PLACE).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
