package io.yimen.application.web;

import io.yimen.application.DraftView;
import io.yimen.application.StaleCase;
import io.yimen.application.web.FactsConflict.Difference;
import io.yimen.application.web.FactsConflict.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** Lays what a person typed beside what somebody else saved meanwhile, input by input. */
@Component
class IntakeConflict {

    private static final Set<String> OWN_WAY = Set.of("version", "go", "_csrf", "at", "step");

    /** Questions to which no answer is a no. */
    private static final Set<String> NO_WHEN_BLANK = Set.of(
            "seriousIllness",
            "pregnant",
            "severelyDisabled",
            "overLimitUnknownAmount",
            "urgent",
            "identityPending",
            "thisHousehold");

    private final IntakePages pages;

    IntakeConflict(IntakePages pages) {
        this.pages = pages;
    }

    FactsConflict of(
            StaleCase stale, IntakeStep step, MultiValueMap<String, String> typed, DraftView theirs, Locale locale) {
        FactsFields fields = new FactsFields(theirs.facts());
        FactsFields kept = new FactsFields(FactsForm.part(step, typed, theirs.facts()));
        IncomeGrid grid = IncomeGrid.of(theirs.facts());
        List<Difference> differences = new ArrayList<>();
        List<Kept> same = new ArrayList<>();
        typed.forEach((name, values) -> {
            String mine = values.get(values.size() - 1);
            if (OWN_WAY.contains(name)) {
                return;
            }
            String other = name.startsWith("grid.") ? grid.cells().getOrDefault(name, "") : fields.text(name);
            if (values.size() > 1 || isInBlankRow(kept, name, mine) || same(name, read(name, mine), other)) {
                values.forEach(value -> same.add(new Kept(name, value)));
            } else {
                differences.add(new Difference(
                        name,
                        pages.name(path(name), locale),
                        mine,
                        other,
                        pages.shown(name, mine, locale),
                        pages.shown(name, other, locale)));
            }
        });
        return new FactsConflict(stale.conflict(), step.number(), differences, same);
    }

    private static boolean same(String name, String mine, String other) {
        return mine.equals(other)
                || (mine.isEmpty()
                        && other.equals("false")
                        && NO_WHEN_BLANK.contains(FactsPath.of(name).field()));
    }

    /** What a list offers before anything is chosen is nothing that a person said. */
    private static boolean isInBlankRow(FactsFields kept, String name, String typed) {
        return !typed.isBlank() && !name.startsWith("grid.") && kept.text(name).isEmpty();
    }

    private static FactsPath path(String name) {
        return name.startsWith("grid.") ? new FactsPath(List.of((Object[]) name.split("\\."))) : FactsPath.of(name);
    }

    private static String read(String name, String typed) {
        JsonNode value = TypedText.read(
                name.startsWith("grid.") ? "amount" : FactsPath.of(name).field(), typed);
        return value == null ? "" : value.asString();
    }
}
