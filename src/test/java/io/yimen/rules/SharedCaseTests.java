package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every case in {@code src/test/resources/cases}: the entries it names are found and say exactly what it expects. */
class SharedCaseTests {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decides_as_the_case_expects(Path file) throws IOException {
        JsonNode worked = JSON.readTree(Files.readString(file));

        JsonNode answer = decide(worked.get("request"));

        worked.get("expect")
                .path("household")
                .properties()
                .forEach(expected -> assertThat(answer.get("household").get(expected.getKey()))
                        .as("household %s", expected.getKey())
                        .isEqualTo(expected.getValue()));
        worked.get("expect").path("programmes").forEach(expected -> checkEntry(answer, expected));
        worked.get("expect")
                .path("absent")
                .forEach(entry -> assertThat(matching(answer, entry))
                        .as("absent %s", entry)
                        .isEmpty());
    }

    static JsonNode decide(JsonNode request) {
        Parameters parameters = Parameters.of(FactsJson.values(request));
        Facts facts = FactsJson.facts(request);
        assertThat(Engine.missing(facts, parameters)).isEmpty();
        return JSON.valueToTree(DecisionJson.of(Engine.decide(facts, parameters, false)));
    }

    private static void checkEntry(JsonNode answer, JsonNode expected) {
        List<JsonNode> found = matching(answer, expected);

        assertThat(found).as("entries like %s", expected).hasSize(1);
        expected.properties()
                .forEach(field -> assertThat(found.get(0).get(field.getKey()))
                        .as("%s of %s", field.getKey(), expected)
                        .isEqualTo(field.getValue()));
    }

    /** Entries of that programme, scope and variant; where several persons have one, that of the expected members. */
    private static List<JsonNode> matching(JsonNode answer, JsonNode like) {
        return Stream.iterate(0, i -> i + 1)
                .limit(answer.get("programmes").size())
                .map(i -> answer.get("programmes").get(i))
                .filter(entry -> Stream.of("programme", "scope", "variant")
                        .allMatch(name -> !like.has(name) || like.get(name).equals(entry.get(name))))
                .toList();
    }
}
