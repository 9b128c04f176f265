package io.yimen.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules by what the traces of all cases say of them. */
final class RuleUse {

    /** One day in the time of each measure that is cited. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2013, 1, 1),
            LocalDate.of(2016, 1, 1),
            LocalDate.of(2019, 1, 1),
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2023, 1, 1),
            LocalDate.of(2026, 2, 1),
            LocalDate.of(2026, 12, 1));

    private final Map<String, Map<String, Set<String>>> cases = new TreeMap<>();
    private final Map<String, Set<String>> parameters = new TreeMap<>();
    private final Map<String, Map<LocalDate, Set<String>>> articles = new TreeMap<>();

    static RuleUse of(List<LawCase> all) {
        RuleUse use = new RuleUse();
        for (LawCase worked : all) {
            use.see(worked);
            DAYS.forEach(day -> use.cite(worked, day));
        }
        return use;
    }

    private void see(LawCase worked) {
        for (TraceLine line : trace(worked.facts(), worked)) {
            cases.computeIfAbsent(line.rule(), rule -> new TreeMap<>())
                    .computeIfAbsent(line.outcome().name(), outcome -> new TreeSet<>())
                    .add(worked.name());
            parameters.computeIfAbsent(line.rule(), rule -> new TreeSet<>()).addAll(line.parameters());
            note(line, worked.facts().asOf());
        }
    }

    /** The same household on another day, when everybody in it was born. */
    private void cite(LawCase worked, LocalDate day) {
        Facts facts = worked.facts();
        if (facts.members().stream().noneMatch(member -> member.birthDate().isAfter(day))) {
            Facts then = new Facts(
                    day,
                    facts.county(),
                    facts.residence(),
                    facts.members(),
                    facts.incomes(),
                    facts.expenses(),
                    facts.assets(),
                    facts.obligors(),
                    facts.incident());
            trace(then, worked).forEach(line -> note(line, day));
        }
    }

    private void note(TraceLine line, LocalDate day) {
        articles.computeIfAbsent(line.rule(), rule -> new TreeMap<>())
                .computeIfAbsent(day, any -> new TreeSet<>())
                .add(line.law());
    }

    private static List<TraceLine> trace(Facts facts, LawCase worked) {
        return Engine.decide(facts, Parameters.of(worked.inForce()), true).programmes().stream()
                .flatMap(entry -> entry.trace().stream())
                .toList();
    }

    /** Those that say, on every day looked at, what the rule's lines said. */
    List<Citation> citations(Rule rule) {
        Map<LocalDate, Set<String>> said = articles.getOrDefault(rule.name(), Map.of());
        return Stream.of(Citation.values())
                .filter(citation -> !said.isEmpty()
                        && said.entrySet().stream()
                                .allMatch(day -> day.getValue().contains(citation.on(day.getKey()))))
                .toList();
    }

    Map<String, List<String>> cases(Rule rule) {
        Map<String, List<String>> byOutcome = new TreeMap<>();
        cases.getOrDefault(rule.name(), Map.of())
                .forEach((outcome, names) -> byOutcome.put(outcome, List.copyOf(names)));
        return byOutcome;
    }

    Set<String> parameters(Rule rule) {
        return parameters.getOrDefault(rule.name(), Set.of());
    }

    Set<String> parameters() {
        return parameters.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> rules(String key) {
        return parameters.entrySet().stream()
                .filter(rule -> rule.getValue().contains(key))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
