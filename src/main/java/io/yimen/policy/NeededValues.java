package io.yimen.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the rules need and the catalogue has no default for; without it no household of the county can be decided. */
final class NeededValues {

    static final List<String> KEYS = List.of(
            "dibao.line.urban",
            "dibao.line.rural",
            "dibao.tiers.urban",
            "dibao.tiers.rural",
            "dibao.benefit_mode.urban",
            "dibao.benefit_mode.rural",
            "tekun.base.urban",
            "tekun.base.rural",
            "tekun.base.urban_yearly",
            "tekun.base.rural_yearly",
            "rigid.disposable_income_yearly");

    private NeededValues() {}

    /** The keys that are needed and missing. */
    static List<String> missing(Map<String, PolicyValue> values) {
        List<String> missing = new ArrayList<>();
        for (String residence : List.of("urban", "rural")) {
            if (!values.containsKey("dibao.line." + residence)) {
                missing.add("dibao.line." + residence);
            }
            if (!values.containsKey("tekun.base." + residence)
                    && !values.containsKey("tekun.base." + residence + "_yearly")) {
                missing.add("tekun.base." + residence);
            }
            PolicyValue mode = values.get("dibao.benefit_mode." + residence);
            if (mode != null && mode.value().equals("TIERS") && !values.containsKey("dibao.tiers." + residence)) {
                missing.add("dibao.tiers." + residence);
            }
        }
        if (!values.containsKey("rigid.disposable_income_yearly")) {
            missing.add("rigid.disposable_income_yearly");
        }
        return missing;
    }
}
