package io.yimen.verification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All sources with their agreements, and what each purpose needs of them, as they are at one moment. */
record SourceBook(Map<String, Source> sources, Map<String, Agreement> agreements, List<Need> needs) {

    /** What a purpose needs of a source. */
    record Need(Purpose purpose, String source, Set<String> fields) {}

    /** A source that may be asked, under which agreement, and for what: what is needed and agreed, and nothing else. */
    record Question(Source source, Agreement agreement, List<String> fields) {}

    Source source(String code) {
        return Optional.ofNullable(sources.get(code))
                .orElseThrow(() -> new IllegalStateException("There is no source " + code));
    }

    Agreement agreement(String id) {
        return Optional.ofNullable(agreements.get(id))
                .orElseThrow(() -> new IllegalStateException("There is no agreement " + id));
    }

    List<Agreement> inForce(String source, LocalDate on) {
        return agreements.values().stream()
                .filter(agreement -> agreement.source().equals(source) && agreement.inForce(on))
                .toList();
    }

    /** What may be asked in a county for a purpose on a day. */
    List<Question> questions(int county, Purpose purpose, LocalDate on) {
        return needs.stream()
                .filter(need -> need.purpose() == purpose)
                .flatMap(need -> question(need, county, on).stream())
                .toList();
    }

    private Optional<Question> question(Need need, int county, LocalDate on) {
        return agreements.values().stream()
                .filter(a -> a.source().equals(need.source()) && a.covers(county, need.purpose(), on))
                // the agreement made nearest to the county
                .max(Comparator.comparing((Agreement a) -> a.region().value().length())
                        .thenComparing(Agreement::id))
                .map(a -> new Question(source(need.source()), a, shared(need.fields(), a.fields())))
                .filter(question -> !question.fields().isEmpty());
    }

    private static List<String> shared(Set<String> needed, Set<String> agreed) {
        Set<String> both = new TreeSet<>(needed);
        both.retainAll(agreed);
        return List.copyOf(both);
    }
}
