package io.yimen.screening;

import io.yimen.common.Money;
import io.yimen.screening.BenefitSheet.Group;
import io.yimen.screening.BenefitSheet.Row;
import io.yimen.screening.BenefitSheet.State;
import io.yimen.screening.ScreeningResult.Outcome;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a sheet says that speaks of another programme than Dibao. */
abstract class ProgrammeSheet {

    private final SheetData data;
    private final Voice voice;

    ProgrammeSheet(SheetData data, Voice voice) {
        this.data = data;
        this.voice = voice;
    }

    SheetData data() {
        return data;
    }

    Voice voice() {
        return voice;
    }

    /** The best that any entry came to. */
    Outcome outcome() {
        return Stream.of(Outcome.ELIGIBLE, Outcome.HOLD)
                .filter(outcome -> data.entries().stream().anyMatch(entry -> entry.outcome() == outcome))
                .findFirst()
                .orElse(Outcome.INELIGIBLE);
    }

    State state() {
        return switch (outcome()) {
            case ELIGIBLE -> State.OK;
            case HOLD -> State.WARN;
            case INELIGIBLE -> State.BAD;
        };
    }

    /** What is paid; absent when nothing is granted, or nothing is ever paid. */
    abstract @Nullable Money amount();

    abstract String sentence();

    abstract List<Group> groups();

    List<String> toReport() {
        return List.of();
    }

    @Nullable Integer recheckMonths() {
        return granted()
                .map(ProgrammeResult::recheckMonths)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    final Stream<ProgrammeResult> granted() {
        return data.entries().stream().filter(ProgrammeResult::granted);
    }

    final List<String> reasons() {
        return data.entries().stream()
                .flatMap(entry -> entry.reasons().stream())
                .distinct()
                .toList();
    }

    /** Without the groups that have nothing to say. */
    static List<Group> groups(Group... groups) {
        return Stream.of(groups).filter(group -> !group.rows().isEmpty()).toList();
    }

    final Group group(String code, String title, List<Row> rows) {
        return new Group(code, voice.say(title), rows);
    }

    /** The row that states the test a line is about. */
    final SheetRows.Draft met(SheetRows.Draft row, ScreeningResult.TraceEntry line) {
        boolean passed = SheetData.passed(line);
        return row.state(passed ? State.OK : State.BAD, voice.say(passed ? "met" : "notMet"));
    }
}
