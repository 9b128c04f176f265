package io.yimen.rules;

import io.yimen.policy.Parameter;
import io.yimen.policy.PolicyCatalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/law/traceability.md} from what the rules really say: their traces over all worked cases. */
final class Traceability {

    private static final int SHOWN = 3;

    private final LawRegister register;
    private final RuleUse use;
    private final ParameterCases pins;
    private final PolicyCatalogue catalogue = new PolicyCatalogue();
    private final List<String> lines = new ArrayList<>();

    private Traceability(LawRegister register, List<LawCase> cases) {
        this.register = register;
        this.use = RuleUse.of(cases);
        this.pins = new ParameterCases(cases, catalogue);
    }

    static String write() throws IOException {
        Traceability page = new Traceability(LawRegister.read(), LawCase.readAll());
        page.head();
        page.articles();
        page.rules();
        page.parameters();
        return String.join("\n", page.lines) + "\n";
    }

    private void head() {
        say("# 法条、规则、参数、用例 · Article, rule, parameter, case");
        say("");
        say(
                "Written by `TraceabilityTests` in every build from the rules themselves, their sentences and the traces of all worked");
        say(
                "cases; the build fails while this page says anything else. To refresh it run `mvn test -Dtest=TraceabilityTests` and");
        say("commit what it wrote.");
        say("");
        say(
                "- An article is shown with the day from which a trace cites it. A rule is one code of a trace line; its sentences are what");
        say(
                "  staff and families read. A case stands in `src/test/resources/law` (`file: name`) or in `src/test/resources/cases`.");
        say(
                "- A parameter is pinned by the cases that come out otherwise when its value is one unit less, one unit more or another");
        say("  choice (`ParameterBoundaryTests`).");
        say("");
    }

    private void articles() {
        say("## 法条 → 规则 · From article to rule");
        say("");
        say("| article | 内容 | subject | cited from | rules | classes that rest on it |");
        say("|---|---|---|---|---|---|");
        Map<String, Set<String>> classes = LawRegister.classes();
        Set<String> cited = new TreeSet<>();
        for (String article : register.articles()) {
            Set<String> rules = rulesUnder(article);
            Set<String> resting = classes.getOrDefault(article, Set.of());
            if (!rules.isEmpty() || !resting.isEmpty()) {
                cited.add(article);
                say(row(
                        article,
                        register.chinese(article),
                        register.english(article),
                        since(article),
                        codes(rules),
                        codes(resting)));
            }
        }
        say("");
        say("Articles of the register that no rule rests on; they bind the procedure or somebody else: "
                + register.articles().stream()
                        .filter(article -> article.contains("#") && !cited.contains(article))
                        .collect(Collectors.joining(", "))
                + ".");
        say("");
    }

    private void rules() throws IOException {
        say("## 规则 → 参数、用例 · From rule to parameter and case");
        Sentences sentences = Sentences.read();
        for (Rule rule : Rule.values()) {
            say("");
            say("### " + rule);
            say("");
            sentences.of(rule).forEach(sentence -> say("- " + sentence));
            say("- 依据 law: " + String.join("; ", citations(rule)));
            Set<String> parameters = use.parameters(rule);
            say("- 参数 parameters: " + (parameters.isEmpty() ? "none" : codes(parameters)));
            use.cases(rule).forEach((outcome, names) -> say("- 用例 cases, " + outcome + ": " + shown(names)));
            if (use.cases(rule).isEmpty()) {
                say("- 用例 cases: none");
            }
        }
        say("");
    }

    private void parameters() {
        say("## 参数 → 规则、用例 · From parameter to rule and case");
        say("");
        say("| key | 含义 | meaning | default | rules | cases that pin it |");
        say("|---|---|---|---|---|---|");
        for (String key : use.parameters()) {
            Parameter parameter = catalogue.find(key).orElseThrow();
            String pinned = pins.pinned(key).entrySet().stream()
                    .map(kind -> kind.getKey() + ": " + shown(kind.getValue()))
                    .collect(Collectors.joining("<br>"));
            say(row(
                    "`" + key + "`",
                    parameter.meaningZh(),
                    parameter.meaningEn(),
                    parameter.defaultValue(),
                    codes(use.rules(key)),
                    pinned));
        }
    }

    private Set<String> rulesUnder(String article) {
        return Stream.of(Rule.values())
                .filter(rule -> use.citations(rule).stream()
                        .flatMap(citation -> Arrays.stream(citation.sources()))
                        .anyMatch(source -> source.article().equals(article)))
                .map(Rule::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String since(String article) {
        return Arrays.stream(Citation.values())
                .flatMap(citation -> Arrays.stream(citation.sources()))
                .filter(source -> source.article().equals(article))
                .map(source -> source.from().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<String> citations(Rule rule) {
        return use.citations(rule).stream()
                .map(citation -> Arrays.stream(citation.sources())
                        .map(source -> source.article() + " from " + source.from())
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    private static String shown(List<String> names) {
        String first = names.stream().limit(SHOWN).collect(Collectors.joining("; "));
        return names.size() > SHOWN ? first + "; and " + (names.size() - SHOWN) + " more" : first;
    }

    private static String codes(Set<String> codes) {
        return codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "));
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void say(String line) {
        lines.add(line);
    }
}
