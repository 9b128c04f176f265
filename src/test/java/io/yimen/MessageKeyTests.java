package io.yimen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word a person reads stands in both languages, and every key that is asked for exists. */
class MessageKeyTests {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");
    private static final Pattern IN_JAVA = Pattern.compile("(?:getMessage|messageKey)\\(\\s*\"([a-z][\\w.-]*)\"");
    private static final Pattern IN_CONSTRAINTS = Pattern.compile("message\\s*=\\s*\"\\{([a-z][\\w.-]*)}\"");

    @Test
    void every_key_has_its_english_twin() throws IOException {
        for (Path chinese : chineseBundles()) {
            assertThat(keys(english(chinese))).as(chinese.toString()).isEqualTo(keys(chinese));
        }
    }

    @Test
    void no_word_is_empty_in_either_language() throws IOException {
        List<String> empty = new ArrayList<>();

        for (Path bundle : bundles()) {
            load(bundle).forEach((key, word) -> {
                // what stands between two sentences: nothing in Chinese
                if (word.isBlank() && !key.endsWith(".space")) {
                    empty.add(bundle.getFileName() + ": " + key);
                }
            });
        }

        assertThat(empty).isEmpty();
    }

    @Test
    void both_languages_take_the_same_arguments() throws IOException {
        for (Path chinese : chineseBundles()) {
            Map<String, String> english = load(english(chinese));
            load(chinese)
                    .forEach((key, word) -> assertThat(arguments(english.getOrDefault(key, "")))
                            .as(key)
                            .isEqualTo(arguments(word)));
        }
    }

    @Test
    void no_key_is_defined_twice() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();

        for (Path bundle : chineseBundles()) {
            keys(bundle).stream().filter(key -> !seen.add(key)).forEach(twice::add);
        }

        assertThat(twice).isEmpty();
    }

    @Test
    void every_key_asked_for_exists() throws IOException {
        Set<String> known = new HashSet<>();
        for (Path bundle : chineseBundles()) {
            known.addAll(keys(bundle));
        }

        Set<String> missing = new TreeSet<>();
        missing.addAll(asked("src/main/resources/templates", ".html", IN_TEMPLATES));
        missing.addAll(asked("src/main/java", ".java", IN_JAVA));
        missing.addAll(asked("src/main/java", ".java", IN_CONSTRAINTS));
        missing.removeIf(key -> isKnown(key, known));

        assertThat(missing).isEmpty();
    }

    /** A key that ends with a dot is the beginning of several, such as one for each stage. */
    private static boolean isKnown(String key, Set<String> known) {
        return key.endsWith(".") ? known.stream().anyMatch(other -> other.startsWith(key)) : known.contains(key);
    }

    private static Set<String> asked(String folder, String ending, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Matcher matcher =
                        pattern.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    private static Set<String> arguments(String word) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(word);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.sorted().toList();
        }
    }

    private static List<Path> chineseBundles() throws IOException {
        return bundles().stream()
                .filter(path -> !path.toString().endsWith("_en.properties"))
                .toList();
    }

    private static Path english(Path chinese) {
        return chinese.resolveSibling(chinese.getFileName().toString().replace(".properties", "_en.properties"));
    }

    private static Set<String> keys(Path bundle) throws IOException {
        return load(bundle).keySet();
    }

    private static Map<String, String> load(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, word) -> words.put((String) key, (String) word));
        return words;
    }
}
