package io.yimen.rules;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One worked case of {@code src/test/resources/law}: what differs from the plain household, and what is expected of it. */
public record WorkedCase(String name, JsonNode request, JsonNode expect) implements LawCase {

    static final Path LAW = Path.of("src/test/resources/law");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, List<String>> ENTRIES = Map.of(
            "TEKUN", List.of("TEKUN", "PERSON"),
            "DIBAO", List.of("DIBAO", "HOUSEHOLD"),
            "SINGLE", List.of("DIBAO", "SINGLE_PERSON"),
            "MARGIN", List.of("DIBAO_MARGIN", "HOUSEHOLD"),
            "RIGID", List.of("RIGID_EXPENDITURE", "HOUSEHOLD"),
            "QUICK", List.of("TEMPORARY_ASSISTANCE", "HOUSEHOLD", "SMALL_QUICK"),
            "ORDINARY", List.of("TEMPORARY_ASSISTANCE", "HOUSEHOLD", "ORDINARY"));

    public static List<WorkedCase> readAll() throws IOException {
        List<WorkedCase> cases = new ArrayList<>();
        try (var files = Files.list(LAW)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                cases.addAll(read(file));
            }
        }
        return cases;
    }

    /** The values of an invented county. */
    public static Map<String, String> values() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(LAW.resolve("values.properties"))) {
            properties.load(reader);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }

    @Override
    public List<String> faults(JsonNode answer) {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, JsonNode> expected : expect.properties()) {
            String name = expected.getKey();
            if (ENTRIES.containsKey(name)) {
                compare(name, matching(answer, ENTRIES.get(name)), expected.getValue(), faults);
            } else if (name.equals("TRACE")) {
                compare(name, answer.get("trace"), expected.getValue(), faults);
            } else {
                compare(name, answer.get("household").get(name), text(expected.getValue()), faults);
            }
        }
        return faults;
    }

    private static void compare(String name, List<JsonNode> found, JsonNode expected, List<String> faults) {
        List<JsonNode> each = expected.isArray() ? expected.valueStream().toList() : List.of(expected);
        if (found.size() != each.size()) {
            faults.add(found.size() + " entries of " + name + " instead of " + each.size());
            return;
        }
        for (int i = 0; i < each.size(); i++) {
            compare(name, found.get(i), each.get(i), faults);
        }
    }

    private static void compare(String name, JsonNode actual, JsonNode expected, List<String> faults) {
        expected.properties()
                .forEach(field -> compare(
                        name + " " + field.getKey(), actual.path(field.getKey()), text(field.getValue()), faults));
    }

    private static void compare(String what, JsonNode actual, String expected, List<String> faults) {
        String said = actual.isMissingNode() ? "" : text(actual);
        if (!said.equals(expected)) {
            faults.add(what + " " + said + " instead of " + expected);
        }
    }

    private static List<JsonNode> matching(JsonNode answer, List<String> entry) {
        return answer.get("programmes")
                .valueStream()
                .filter(programme -> programme.get("programme").asString().equals(entry.get(0))
                        && programme.get("scope").asString().equals(entry.get(1))
                        && (entry.size() < 3
                                || entry.get(2).equals(programme.path("variant").asString(""))))
                .toList();
    }

    /** Lists as {@code a, b}; the values of an object with spaces between, so that a component reads {@code ADDON c MINOR 222.00}. */
    private static String text(JsonNode node) {
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(field -> parts.add(text(field.getValue())));
            return String.join(" ", parts);
        }
        if (node.isArray()) {
            node.forEach(item -> parts.add(text(item)));
            return String.join(", ", parts);
        }
        return node.asString();
    }

    private static List<WorkedCase> read(Path file) throws IOException {
        List<WorkedCase> cases = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            for (Object entry : (List<?>) allStrings().load(reader)) {
                Map<?, ?> fields = (Map<?, ?>) entry;
                JsonNode expect = JSON.valueToTree(fields.get("expect"));
                cases.add(new WorkedCase(
                        file.getFileName() + ": " + fields.get("name"), JSON.valueToTree(request(fields)), expect));
            }
        }
        return cases;
    }

    /** A woman of 44 living alone in town, unless the case says otherwise. */
    private static Map<String, Object> request(Map<?, ?> fields) throws IOException {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("asOf", "2024-06-30");
        request.put("county", "341523");
        request.put("residence", "URBAN");
        request.put("members", List.of(Map.of("ref", "h", "birthDate", "1980-01-01", "relation", "HEAD")));
        Map<String, Object> values = new TreeMap<>(values());
        fields.forEach((name, value) -> {
            if (name.equals("values")) {
                ((Map<?, ?>) value).forEach((key, v) -> values.put((String) key, v));
            } else if (!name.equals("name") && !name.equals("expect")) {
                request.put((String) name, value);
            }
        });
        request.put("overrides", values);
        return request;
    }

    /** YAML in which 1000.00 stays as it is written. */
    private static Yaml allStrings() {
        DumperOptions dumping = new DumperOptions();
        return new Yaml(
                new SafeConstructor(new LoaderOptions()),
                new Representer(dumping),
                dumping,
                new LoaderOptions(),
                new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {}
                });
    }

    @Override
    public String toString() {
        return name;
    }
}
