package io.yimen.rules;

import io.yimen.policy.Parameter;
import io.yimen.policy.PolicyCatalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which cases a parameter decides: those that come out otherwise when its value is a unit less, a unit more, or another choice. */
final class ParameterCases {

    /** A code of the contract that no list of values exempts. */
    private static final String COUNTED_CODE = "LAND_RENT";

    private final List<LawCase> cases;
    private final PolicyCatalogue catalogue;

    ParameterCases(List<LawCase> cases, PolicyCatalogue catalogue) {
        this.cases = cases;
        this.catalogue = catalogue;
    }

    /** By kind of change, such as {@code 0.01 less}, the names of the cases that notice it. */
    Map<String, List<String>> pinned(String key) {
        Parameter parameter = catalogue.find(key).orElseThrow();
        Map<String, List<String>> pinned = new LinkedHashMap<>();
        kinds(parameter).forEach(kind -> pinned.put(kind, new ArrayList<>()));
        for (LawCase worked : cases) {
            String value = worked.inForce().get(key);
            changed(parameter, value).forEach((kind, other) -> {
                if (pinned.containsKey(kind) && notices(worked, key, other)) {
                    pinned.get(kind).add(worked.name());
                }
            });
        }
        return pinned;
    }

    /** The kinds of change that no case notices. */
    List<String> unpinned(String key) {
        return pinned(key).entrySet().stream()
                .filter(kind -> kind.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean notices(LawCase worked, String key, String other) {
        Map<String, String> values = new TreeMap<>(worked.inForce());
        values.put(key, other);
        return !Engine.missing(worked.facts(), Parameters.of(values)).isEmpty()
                || !worked.faults(worked.decide(values)).isEmpty();
    }

    private static List<String> kinds(Parameter parameter) {
        return switch (parameter.type()) {
            case MONEY, MONEY_LIST -> List.of("0.01 less", "0.01 more");
            case INTEGER, BASIS_POINTS -> List.of("1 less", "1 more");
            case BOOLEAN -> List.of("not true", "not false");
            case ENUM ->
                parameter.choices().stream().map(choice -> "not " + choice).toList();
            case CODE_LIST -> List.of("a code less", "a code more");
        };
    }

    /** What each kind of change makes of this value; none where it cannot be made. */
    private static Map<String, String> changed(Parameter parameter, String value) {
        return switch (parameter.type()) {
            case MONEY -> value.isEmpty() ? Map.of() : moved(value, new BigDecimal("0.01"));
            case INTEGER, BASIS_POINTS -> moved(value, BigDecimal.ONE);
            case MONEY_LIST -> value.isEmpty() ? Map.of() : movedList(value);
            case BOOLEAN -> Map.of("not " + value, value.equals("true") ? "false" : "true");
            case ENUM -> otherChoice(parameter, value);
            case CODE_LIST -> codes(value);
        };
    }

    private static Map<String, String> moved(String value, BigDecimal unit) {
        BigDecimal amount = new BigDecimal(value);
        Map<String, String> moved = new TreeMap<>();
        moved.put(unit + " more", amount.add(unit).toPlainString());
        if (amount.compareTo(unit) >= 0) {
            moved.put(unit + " less", amount.subtract(unit).toPlainString());
        }
        return moved;
    }

    private static Map<String, String> movedList(String value) {
        return Map.of("0.01 more", moveEach(value, "0.01"), "0.01 less", moveEach(value, "-0.01"));
    }

    private static String moveEach(String list, String by) {
        return Arrays.stream(list.split(","))
                .map(one -> new BigDecimal(one.strip()).add(new BigDecimal(by)).toPlainString())
                .collect(Collectors.joining(","));
    }

    /** The next choice in turn, which differs from this one. */
    private static Map<String, String> otherChoice(Parameter parameter, String value) {
        List<String> choices = parameter.choices();
        return Map.of("not " + value, choices.get((choices.indexOf(value) + 1) % choices.size()));
    }

    private static Map<String, String> codes(String value) {
        String more = value.isEmpty() ? COUNTED_CODE : value + "," + COUNTED_CODE;
        return Map.of("a code less", "", "a code more", more);
    }
}
