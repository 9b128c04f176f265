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
record WorkedCase(String name, JsonNode request, JsonNode expect) {

    static final Path LAW = Path.of("src/test/resources/law");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<WorkedCase> readAll() throws IOException {
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
    static Map<String, String> values() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(LAW.resolve("values.properties"))) {
            properties.load(reader);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
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
