package io.yimen.screening;

import io.yimen.screening.ScreeningResult.ProgrammeResult;
import io.yimen.screening.ScreeningResult.TraceEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The sentence of each line of a trace, in the reader's language; stored results have none. */
@Component
public class TraceTexts {

    private final Phrasebook phrasebook;

    TraceTexts(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    /** The same result with a text on every line of every trace. */
    public ScreeningResult withTexts(ScreeningResult result, Locale locale) {
        Phrases phrases = phrasebook.in(locale, Map.of());
        List<ProgrammeResult> programmes = result.programmes().stream()
                .map(entry -> withTexts(entry, phrases))
                .toList();
        return new ScreeningResult(
                result.id(), result.asOf(), result.county(), result.household(), programmes, result.policies());
    }

    /** What one failed rule means for the family, such as {@code INCOME_NOT_BELOW_LINE}. */
    public String reason(String code, Locale locale) {
        return phrasebook.in(locale, Map.of()).say("reason." + code);
    }

    static String text(TraceEntry line, Phrases phrases) {
        Map<String, String> inputs = new HashMap<>(line.inputs());
        inputs.put("value", line.value() == null ? "" : line.value());
        String own = "rule." + line.rule() + "." + line.outcome();
        return phrases.fill(phrases.knows(own) ? own : "rule." + line.rule(), inputs);
    }

    private static ProgrammeResult withTexts(ProgrammeResult entry, Phrases phrases) {
        List<TraceEntry> trace = entry.trace().stream()
                .map(line -> new TraceEntry(
                        line.rule(),
                        line.outcome(),
                        text(line, phrases),
                        line.inputs(),
                        line.value(),
                        line.parameters(),
                        line.law()))
                .toList();
        return entry.withTrace(trace);
    }
}
