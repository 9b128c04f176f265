package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The cases at, just under and just over each threshold, with the arithmetic beside them in {@code src/test/resources/law}. */
class WorkedCaseTests {

    private static final Map<String, List<String>> ENTRIES = Map.of(
            "TEKUN", List.of("TEKUN", "PERSON"),
            "DIBAO", List.of("DIBAO", "HOUSEHOLD"),
            "SINGLE", List.of("DIBAO", "SINGLE_PERSON"),
            "MARGIN", List.of("DIBAO_MARGIN", "HOUSEHOLD"),
            "RIGID", List.of("RIGID_EXPENDITURE", "HOUSEHOLD"),
            "QUICK", List.of("TEMPORARY_ASSISTANCE", "HOUSEHOLD", "SMALL_QUICK"),
            "ORDINARY", List.of("TEMPORARY_ASSISTANCE", "HOUSEHOLD", "ORDINARY"));

    static List<WorkedCase> cases() throws IOException {
        return WorkedCase.readAll();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decides_as_worked_by_hand(WorkedCase worked) {
        JsonNode answer = SharedCaseTests.decide(worked.request());

        for (Map.Entry<String, JsonNode> expected : worked.expect().properties()) {
            List<String> entry = ENTRIES.get(expected.getKey());
            if (entry == null) {
                assertThat(text(answer.get("household").get(expected.getKey())))
                        .as(expected.getKey())
                        .isEqualTo(text(expected.getValue()));
            } else {
                check(expected.getKey(), matching(answer, entry), expected.getValue());
            }
        }
    }

    private static void check(String name, List<JsonNode> found, JsonNode expected) {
        List<JsonNode> each = expected.isArray()
                ? StreamSupport.stream(expected.spliterator(), false).toList()
                : List.of(expected);
        assertThat(found).as(name).hasSize(each.size());
        for (int i = 0; i < each.size(); i++) {
            for (Map.Entry<String, JsonNode> field : each.get(i).properties()) {
                JsonNode actual = found.get(i).get(field.getKey());
                assertThat(actual == null ? "" : text(actual))
                        .as("%s %s", name, field.getKey())
                        .isEqualTo(text(field.getValue()));
            }
        }
    }

    private static List<JsonNode> matching(JsonNode answer, List<String> entry) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode programme : answer.get("programmes")) {
            String variant = programme.path("variant").asString("");
            if (programme.get("programme").asString().equals(entry.get(0))
                    && programme.get("scope").asString().equals(entry.get(1))
                    && (entry.size() < 3 || entry.get(2).equals(variant))) {
                found.add(programme);
            }
        }
        return found;
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
}
