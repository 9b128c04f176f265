package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/law/traceability.md} is written by the build, and is what the rules say. */
class TraceabilityTests {

    private static final Path PAGE = Path.of("docs/law/traceability.md");

    @Test
    void every_rule_has_a_case_and_an_article() throws IOException {
        RuleUse use = RuleUse.of(LawCase.readAll());

        assertThat(Stream.of(Rule.values()).filter(rule -> use.cases(rule).isEmpty()))
                .as("rules without a case")
                .isEmpty();
        assertThat(Stream.of(Rule.values()).filter(rule -> use.citations(rule).isEmpty()))
                .as("rules without an article")
                .isEmpty();
    }

    @Test
    void every_rule_is_said_in_both_languages() throws IOException {
        Sentences sentences = Sentences.read();

        for (Rule rule : Rule.values()) {
            List<String> said = sentences.of(rule);
            assertThat(said).as(rule.name()).isNotEmpty().allMatch(line -> line.matches(".*\\p{IsHan}.* · .*[a-z].*"));
        }
    }

    @Test
    void the_page_says_what_the_rules_say() throws IOException {
        String written = Traceability.write();
        String checkedIn = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!written.equals(checkedIn)) {
            Files.writeString(PAGE, written);
        }

        assertThat(checkedIn)
                .as(
                        "docs/law/traceability.md was out of date; this test has just written it anew: look at it and commit it")
                .isEqualTo(written);
    }
}
