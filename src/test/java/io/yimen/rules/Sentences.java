package io.yimen.rules;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What the pages say of each rule, in both languages, with the places that a trace line fills. */
final class Sentences {

    private static final Path WORDS = Path.of("src/main/resources/i18n");
    private static final List<String> OUTCOMES = List.of("", ".PASS", ".FAIL", ".VALUE", ".NOT_APPLICABLE");

    private final Properties chinese;
    private final Properties english;

    private Sentences(Properties chinese, Properties english) {
        this.chinese = chinese;
        this.english = english;
    }

    static Sentences read() throws IOException {
        return new Sentences(load("screening.properties"), load("screening_en.properties"));
    }

    /** Both languages beside each other, for each outcome that has words of its own. */
    List<String> of(Rule rule) {
        List<String> sentences = new ArrayList<>();
        for (String outcome : OUTCOMES) {
            String key = "screening.rule." + rule + outcome;
            if (chinese.containsKey(key)) {
                String prefix = outcome.isEmpty() ? "" : outcome.substring(1) + ": ";
                sentences.add(prefix + chinese.getProperty(key) + " · " + english.getProperty(key));
            }
        }
        return sentences;
    }

    private static Properties load(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
