package io.yimen.application;

import io.yimen.application.Replay.Line;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.ScreeningResult.Component;
import io.yimen.screening.ScreeningResult.HouseholdResult;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import io.yimen.screening.ScreeningResult.Scope;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays results beside each other, field by field, in the order of the results. */
final class ReplayLines {

    private ReplayLines() {}

    /** What a value is a value of. */
    private record Place(
            @Nullable Programme programme,
            @Nullable Scope scope,
            @Nullable String variant,
            List<String> members,
            String field,
            @Nullable Component component) {}

    static List<Line> of(ScreeningResult stored, @Nullable ScreeningResult then, @Nullable ScreeningResult today) {
        Map<Place, List<String>> first = values(stored);
        Map<Place, List<String>> second = values(then);
        Map<Place, List<String>> third = values(today);
        Set<Place> places = new LinkedHashSet<>(first.keySet());
        places.addAll(second.keySet());
        places.addAll(third.keySet());
        return places.stream()
                .sorted(Comparator.comparingInt(ReplayLines::rank))
                .map(place -> new Line(
                        place.programme(),
                        place.scope(),
                        place.members(),
                        place.field(),
                        place.component(),
                        first.getOrDefault(place, List.of()),
                        second.getOrDefault(place, List.of()),
                        third.getOrDefault(place, List.of())))
                .toList();
    }

    /** The household's figures first, then programme by programme; the sort keeps the order within. */
    private static int rank(Place place) {
        Programme programme = place.programme();
        return programme == null ? -1 : programme.ordinal();
    }

    private static Map<Place, List<String>> values(@Nullable ScreeningResult result) {
        Map<Place, List<String>> values = new LinkedHashMap<>();
        if (result != null) {
            household(result.household(), values);
            result.programmes().forEach(entry -> programme(entry, values));
        }
        return values;
    }

    private static void household(HouseholdResult figures, Map<Place, List<String>> values) {
        Place place = new Place(null, null, null, List.of(), "", null);
        put(values, place, "counted", figures.counted());
        figures.excluded()
                .forEach(out -> values.put(
                        new Place(null, null, null, List.of(out.ref()), "excluded", null), List.of(out.reason())));
        put(values, place, "annualIncome", one(figures.annualIncome()));
        put(values, place, "monthlyIncomePerPerson", one(figures.monthlyIncomePerPerson()));
        put(values, place, "linesMonthly", one(figures.linesMonthly()));
        put(values, place, "imputedSupportAnnual", one(figures.imputedSupportAnnual()));
    }

    private static void programme(ProgrammeResult entry, Map<Place, List<String>> values) {
        // whom a household's entry counts may change with the policy, so it does not tell entries apart
        List<String> members = entry.scope() == Scope.HOUSEHOLD ? List.of() : entry.members();
        Place place = new Place(entry.programme(), entry.scope(), text(entry.variant()), members, "", null);
        put(values, place, "outcome", one(entry.outcome()));
        put(values, place, "members", entry.members());
        put(values, place, "monthlyAmount", one(entry.monthlyAmount()));
        put(values, place, "oneOffAmount", one(entry.oneOffAmount()));
        entry.components().forEach(part -> component(place, part, values));
        put(values, place, "reasons", entry.reasons());
        put(values, place, "flags", entry.flags());
        put(values, place, "decisionLevel", one(entry.decisionLevel()));
        put(values, place, "recheckMonths", one(entry.recheckMonths()));
    }

    private static void component(Place place, Component part, Map<Place, List<String>> values) {
        Component which = new Component(part.code(), part.member(), part.category(), Money.ZERO);
        values.put(
                new Place(place.programme(), place.scope(), place.variant(), place.members(), "component", which),
                one(part.amount()));
    }

    private static void put(Map<Place, List<String>> values, Place place, String field, List<String> value) {
        if (!value.isEmpty()) {
            values.put(
                    new Place(place.programme(), place.scope(), place.variant(), place.members(), field, null), value);
        }
    }

    private static List<String> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
