package io.yimen.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole request of {@code src/test/resources/cases} with its answer: the entries it names are found and say exactly what it expects. */
record SharedCase(String name, JsonNode request, JsonNode expect) implements LawCase {

    private static final Path CASES = Path.of("src/test/resources/cases");

    static List<SharedCase> readAll() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            List<SharedCase> cases = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode worked = JsonMapper.shared().readTree(Files.readString(file));
                cases.add(new SharedCase(file.getFileName().toString(), worked.get("request"), worked.get("expect")));
            }
            return cases;
        }
    }

    @Override
    public List<String> faults(JsonNode answer) {
        List<String> faults = new ArrayList<>();
        compare("household", answer.get("household"), expect.path("household"), faults);
        for (JsonNode expected : expect.path("programmes")) {
            List<JsonNode> found = matching(answer, expected);
            if (found.size() == 1) {
                compare("entry", found.get(0), expected, faults);
            } else {
                faults.add(found.size() + " entries like " + expected);
            }
        }
        expect.path("absent").forEach(entry -> {
            if (!matching(answer, entry).isEmpty()) {
                faults.add("there is " + entry);
            }
        });
        return faults;
    }

    private static void compare(String what, JsonNode actual, JsonNode expected, List<String> faults) {
        expected.properties().forEach(field -> {
            if (!field.getValue().equals(actual.get(field.getKey()))) {
                faults.add(what + " " + field.getKey() + " " + actual.get(field.getKey()) + " instead of "
                        + field.getValue());
            }
        });
    }

    /** Entries of that programme, scope and variant. */
    private static List<JsonNode> matching(JsonNode answer, JsonNode like) {
        return answer.get("programmes")
                .valueStream()
                .filter(entry -> Stream.of("programme", "scope", "variant")
                        .allMatch(name -> !like.has(name) || like.get(name).equals(entry.get(name))))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
