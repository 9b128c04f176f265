package io.yimen.application.web;

import io.yimen.verification.FoundFact;
import io.yimen.verification.ItemView;
import io.yimen.verification.report.ReportDocument;
import io.yimen.verification.report.VerificationView;
import io.yimen.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What each source answered, in as few lines as say it all; templates call it {@code @answerRows}. */
@Component("answerRows")
class AnswerRows {

    private static final String MONTH = "month";

    private final ItemWords item;
    private final Words words;

    AnswerRows(ItemWords item, Words words) {
        this.item = item;
        this.words = words;
    }

    /** Answers of one source that read alike: where nothing was found they are one line, whomever they are about. */
    public record Row<T>(List<T> all) {

        public T first() {
            return all.get(0);
        }
    }

    /** The questions to one source. */
    public List<Row<ItemView>> of(VerificationView view, String source) {
        return rows(
                view.items().stream().filter(one -> one.source().equals(source)).toList(), this::alike);
    }

    /** The answers of one source in a report. */
    public List<Row<ReportDocument.Line>> of(ReportDocument report, String source) {
        return rows(
                report.lines().stream()
                        .filter(one -> one.source().equals(source))
                        .toList(),
                this::alike);
    }

    /** Facts in words; the same of one month after another is one line. */
    public List<String> facts(List<FoundFact> facts) {
        Map<String, List<String>> months = new LinkedHashMap<>();
        for (FoundFact fact : facts) {
            Map<String, String> rest = new TreeMap<>(fact.detail());
            String month = rest.remove(MONTH);
            FoundFact timeless = new FoundFact(fact.kind(), fact.amount(), rest, fact.dataAsOf());
            List<String> known = months.computeIfAbsent(item.fact(timeless), any -> new ArrayList<>());
            if (month != null) {
                known.add(month);
            }
        }
        List<String> lines = new ArrayList<>();
        months.forEach((what, of) -> lines.add(of.isEmpty() ? what : what + item.say("hiavs.comma") + span(of)));
        return lines;
    }

    private String span(List<String> months) {
        List<String> sorted = months.stream().sorted().toList();
        String first = sorted.get(0);
        return sorted.size() == 1
                ? item.detail(MONTH, first)
                : item.say("hiavs.months", first, sorted.get(sorted.size() - 1), sorted.size());
    }

    private static <T> List<Row<T>> rows(List<T> all, Function<T, String> alike) {
        Map<String, List<T>> rows = new LinkedHashMap<>();
        all.forEach(one ->
                rows.computeIfAbsent(alike.apply(one), any -> new ArrayList<>()).add(one));
        return rows.values().stream().map(Row::new).toList();
    }

    private String alike(ItemView one) {
        int late = one.state().answered() ? 0 : one.escalation();
        return one.facts().isEmpty()
                ? one.state() + " " + one.reason() + " " + late + " " + words.time(one.askedAt()) + " " + one.dataAsOf()
                : one.id().toString();
    }

    private String alike(ReportDocument.Line one) {
        return one.facts().isEmpty()
                ? one.state() + " " + one.reason() + " " + words.date(one.askedAt()) + " " + one.dataAsOf()
                : one.item().toString();
    }
}
