package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Follows every rule and every citation to {@code docs/law}. */
class LegalBasisTests {

    private static final Path LAW = Path.of("docs/law");

    @Test
    void every_rule_rests_on_an_article_of_the_register() throws IOException {
        Set<String> known = known();

        List<String> unknown = new ArrayList<>();
        int rules = 0;
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.yimen.rules")) {
            if (type.isAnnotatedWith(LegalBasis.class)) {
                rules++;
                for (String article : type.getAnnotationOfType(LegalBasis.class).value()) {
                    if (!known.contains(article)) {
                        unknown.add(type.getSimpleName() + " " + article);
                    }
                }
            }
        }

        assertThat(rules).isGreaterThan(20);
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Citation.class)
    void a_citation_names_known_articles_while_they_are_in_force(Citation citation) throws IOException {
        Map<String, LocalDate[]> laws = laws();

        Citation.Source[] sources = citation.sources();
        for (int i = 0; i < sources.length; i++) {
            assertThat(known()).contains(sources[i].article());
            LocalDate[] inForce = laws.get(sources[i].article().split("#")[0]);
            assertThat(sources[i].from()).as(sources[i].article()).isAfterOrEqualTo(inForce[0]);
            if (i + 1 < sources.length) {
                assertThat(sources[i + 1].from().minusDays(1))
                        .as(sources[i].article())
                        .isBeforeOrEqualTo(inForce[1]);
            } else {
                assertThat(inForce[1]).as(sources[i].article()).isEqualTo(LocalDate.MAX);
            }
        }
    }

    @Test
    void the_citation_changes_with_the_law_of_2026() {
        assertThat(Citation.DIBAO_AMOUNT.on(LocalDate.of(2021, 6, 30))).isEqualTo("DIBAO-2012");
        assertThat(Citation.DIBAO_AMOUNT.on(LocalDate.of(2021, 7, 1))).isEqualTo("DIBAO-2021#art-23");
        assertThat(Citation.DIBAO_AMOUNT.on(LocalDate.of(2026, 6, 30))).isEqualTo("DIBAO-2021#art-23");
        assertThat(Citation.DIBAO_AMOUNT.on(LocalDate.of(2026, 7, 1))).isEqualTo("SAL-2026#art-18");
        assertThat(Citation.DIBAO_AMOUNT.on(LocalDate.of(2000, 1, 1))).isEqualTo("DIBAO-2012");
    }

    private static Set<String> known() throws IOException {
        Set<String> known = new HashSet<>(laws().keySet());
        for (String row : Files.readAllLines(LAW.resolve("articles.csv"))) {
            String[] cells = row.split(",");
            known.add(cells[0] + "#art-" + cells[1]);
        }
        return known;
    }

    /** Code and days of force; the English title may hold commas inside quotes, so the dates are read from the end. */
    private static Map<String, LocalDate[]> laws() throws IOException {
        Map<String, LocalDate[]> laws = new HashMap<>();
        List<String> rows = Files.readAllLines(LAW.resolve("laws.csv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            String to = cells[cells.length - 1];
            laws.put(cells[0], new LocalDate[] {
                LocalDate.parse(cells[cells.length - 2]), to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to)
            });
        }
        return laws;
    }
}
