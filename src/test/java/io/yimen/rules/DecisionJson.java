package io.yimen.rules;

import io.yimen.rules.HouseholdFigures.Exclusion;
import io.yimen.rules.ProgrammeDecision.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a decision as the screening contract's answer, for comparing in tests; what is absent there is absent here. */
final class DecisionJson {

    private DecisionJson() {}

    static Map<String, Object> of(Decision decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("household", household(decision.household()));
        json.put("programmes", each(decision.programmes()));
        return json;
    }

    private static Map<String, Object> household(HouseholdFigures figures) {
        List<Object> excluded = new ArrayList<>();
        for (Exclusion exclusion : figures.excluded()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("ref", exclusion.ref());
            one.put("reason", exclusion.reason().name());
            excluded.add(one);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("counted", figures.counted());
        json.put("excluded", excluded);
        json.put("annualIncome", figures.annualIncome().toString());
        json.put("monthlyIncomePerPerson", figures.monthlyIncomePerPerson().toString());
        json.put("linesMonthly", figures.linesMonthly().toString());
        json.put("imputedSupportAnnual", figures.imputedSupportAnnual().toString());
        return json;
    }

    private static List<Object> each(List<ProgrammeDecision> programmes) {
        List<Object> json = new ArrayList<>();
        for (ProgrammeDecision programme : programmes) {
            json.add(programme(programme));
        }
        return json;
    }

    static Map<String, Object> programme(ProgrammeDecision programme) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("programme", programme.programme().name());
        json.put("scope", programme.scope().name());
        put(json, "variant", programme.variant());
        json.put("members", programme.members());
        json.put("outcome", programme.outcome().name());
        put(json, "monthlyAmount", programme.monthlyAmount());
        put(json, "oneOffAmount", programme.oneOffAmount());
        json.put(
                "components",
                programme.components().stream().map(DecisionJson::component).toList());
        json.put("reasons", programme.reasons().stream().map(Enum::name).toList());
        json.put("flags", programme.flags().stream().map(Enum::name).toList());
        put(json, "decisionLevel", programme.decisionLevel());
        if (programme.recheckMonths() != null) {
            json.put("recheckMonths", programme.recheckMonths());
        }
        return json;
    }

    private static Map<String, Object> component(Component component) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", component.code().name());
        put(json, "member", component.member());
        put(json, "category", component.category());
        json.put("amount", component.amount().toString());
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }
}
