package io.yimen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.rules.ProgrammeDecision;
import io.yimen.rules.Rule;
import io.yimen.screening.ScreeningResult.TraceEntry;
import io.yimen.web.JsonBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every rule that the engine can name has a sentence, and every place in a sentence has something to say. */
class TraceTextsTests {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Rule.class)
    void every_rule_has_a_sentence(Rule rule) {
        for (Locale locale : LOCALES) {
            Phrases phrases = Households.phrases(locale, Map.of());
            Stream<String> outcomes = Stream.of("", ".PASS", ".FAIL", ".VALUE", ".NOT_APPLICABLE");

            assertThat(outcomes.filter(outcome -> phrases.knows("rule." + rule.name() + outcome)))
                    .as("%s in %s", rule, locale)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ProgrammeDecision.Reason.class)
    void every_reason_has_its_words(ProgrammeDecision.Reason reason) {
        for (Locale locale : LOCALES) {
            assertThat(Households.phrases(locale, Map.of()).knows("reason." + reason))
                    .isTrue();
        }
    }

    @Test
    void every_law_has_its_citation() throws IOException {
        List<String> laws = Files.readAllLines(Path.of("docs/law/laws.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();

        for (Locale locale : LOCALES) {
            Phrases phrases = Households.phrases(locale, Map.of());
            assertThat(laws).isNotEmpty().allMatch(law -> phrases.knows("law." + law));
        }
    }

    @Test
    void cites_articles_as_the_law_counts_them() {
        Phrases chinese = Households.phrases(Locale.SIMPLIFIED_CHINESE, Map.of());

        assertThat(chinese.law("DIBAO-2021#art-13")).isEqualTo("民发〔2021〕57号 第十三条");
        assertThat(chinese.law("SAL-2026#art-20")).isEqualTo("社会救助法 第二十条");
        assertThat(chinese.law("CIVIL-CODE#art-1067")).isEqualTo("民法典 第1067条");
        assertThat(chinese.law("NOTICE-2022")).isEqualTo("民发〔2022〕83号");
        assertThat(Households.phrases(Locale.ENGLISH, Map.of()).law("SAL-2026#art-18"))
                .isEqualTo("Social Assistance Law art. 18");
    }

    @Test
    void every_line_of_every_case_is_said_in_full() throws IOException {
        for (TraceEntry line : linesOfAllCases()) {
            for (Locale locale : LOCALES) {
                String text = TraceTexts.text(line, Households.phrases(locale, Map.of()));

                assertThat(text).as("%s", line).isNotBlank().doesNotContainPattern("[{}]|[A-Z]{3,}_[A-Z]");
            }
        }
    }

    @Test
    void every_place_in_a_sentence_is_an_input_of_its_rule() throws IOException {
        Properties sentences = new Properties();
        sentences.load(Files.newBufferedReader(Path.of("src/main/resources/i18n/screening.properties")));

        Set<String> unfilled = new TreeSet<>();
        for (TraceEntry line : linesOfAllCases()) {
            String own = sentences.getProperty("screening.rule." + line.rule() + "." + line.outcome());
            String sentence = own == null ? sentences.getProperty("screening.rule." + line.rule()) : own;
            places(sentence).stream()
                    .filter(place ->
                            !line.inputs().containsKey(place) && !(place.equals("value") && line.value() != null))
                    .forEach(place -> unfilled.add(line.rule() + "." + line.outcome() + " " + place));
        }

        assertThat(unfilled).isEmpty();
    }

    @Test
    void stores_no_sentence_with_a_result() throws IOException {
        ScreeningResult result = Households.decide(Households.zhou(), Map.of());

        String stored = JsonMapper.builder().build().writeValueAsString(result);

        assertThat(stored)
                .contains("\"rule\":\"DIBAO_INCOME\"")
                .doesNotContain("\"text\"")
                .doesNotContain("null");
        assertThat(JsonMapper.builder().build().readValue(stored, ScreeningResult.class))
                .isEqualTo(result);
    }

    @Test
    void facts_survive_being_stored() throws IOException {
        JsonMapper json = JsonMapper.builder().build();

        for (ScreeningRequest facts : List.of(Households.zhou(), Households.wang(), Households.pensioners())) {
            assertThat(json.readValue(json.writeValueAsString(facts), ScreeningRequest.class))
                    .isEqualTo(facts);
        }
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new HashSet<>();
        Matcher matcher = PLACE.matcher(sentence);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static List<TraceEntry> linesOfAllCases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            List<TraceEntry> lines = files.filter(file -> file.toString().endsWith(".json"))
                    .flatMap(file -> decide(file).programmes().stream())
                    .flatMap(entry -> entry.trace().stream())
                    .toList();
            assertThat(lines.stream().map(TraceEntry::rule).distinct()).hasSizeGreaterThan(Rule.values().length / 2);
            return lines;
        }
    }

    private static ScreeningResult decide(Path file) {
        try {
            JsonNode request = JsonBody.parse(Files.readAllBytes(file)).get("request");
            return Households.decide(new ScreeningReader(Households.CATALOGUE).read(request), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
