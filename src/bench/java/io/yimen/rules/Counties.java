package io.yimen.rules;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;

/** The policies of 2,850 invented counties: every county sets its own values, and each of four years others. */
final class Counties {

    static final int COUNTIES = 2_850;

    /** From these days on the four versions hold; the last is under the law of 2026. */
    static final List<LocalDate> VERSIONS = List.of(
            LocalDate.of(2023, 3, 1), LocalDate.of(2024, 3, 1), LocalDate.of(2025, 3, 1), LocalDate.of(2026, 7, 1));

    private static final Path DEFAULTS = Path.of("src/test/resources/law/values.properties");

    private final Map<String, String> defaults = defaults();
    private final SplittableRandom random;
    private final Policy[][] policies = new Policy[COUNTIES][VERSIONS.size()];

    /** What a county has set, and the three values that the population needs to place households near a boundary. */
    record Policy(Parameters parameters, long urbanLine, long ruralLine, long savingsMultiple) {}

    Counties(long seed) {
        random = new SplittableRandom(seed);
        for (Policy[] versions : policies) {
            fill(versions);
        }
    }

    Policy policy(int county, int version) {
        return policies[county][version];
    }

    /** Habits stay a county's own; the line rises every year. */
    private void fill(Policy[] versions) {
        Map<String, String> values = habits();
        long urban = 600 + random.nextInt(500);
        long rural = urban * (70 + random.nextInt(31)) / 100;
        for (int version = 0; version < versions.length; version++) {
            values.put("dibao.line.urban", Long.toString(urban + 30L * version));
            values.put("dibao.line.rural", Long.toString(rural + 30L * version));
            values.put("tekun.base.urban", Long.toString((urban + 30L * version) * 13 / 10));
            values.put("tekun.base.rural", Long.toString((rural + 30L * version) * 13 / 10));
            values.put("rigid.disposable_income_yearly", Long.toString(36_000 + 1_500L * version));
            values.put("tekun.minor_age", version == 3 ? "18" : "16");
            versions[version] = new Policy(
                    Parameters.of(values),
                    (urban + 30L * version) * 100,
                    (rural + 30L * version) * 100,
                    Long.parseLong(values.get("asset.financial_multiple")));
        }
    }

    private Map<String, String> habits() {
        Map<String, String> values = new HashMap<>(defaults);
        put(values, "dibao.rounding", "FEN_HALF_UP", "YUAN_UP", "YUAN_HALF_UP");
        put(values, "dibao.line.mixed_rule", "SUM_OF_LINES", "SUM_OF_LINES", "SINGLE_LINE");
        put(values, "dibao.addon.age_70_bp", "0", "1000", "3000");
        put(values, "dibao.addon.minor_bp", "0", "1000", "3000");
        put(values, "dibao.addon.severe_disability_bp", "0", "3000", "5000");
        put(values, "dibao.addon.serious_illness_bp", "0", "3000", "5000");
        put(values, "dibao.addon_mode", "HIGHEST", "HIGHEST", "SUM");
        put(values, "income.employment_cost_monthly", "0", "200", "400");
        put(values, "income.imputed_labour_monthly", "0", "0", "500");
        put(values, "deduction.medical_cap_yearly", "0", "12000", "20000");
        put(values, "deduction.education_cap_yearly", "0", "0", "8000");
        put(values, "support.formula", "NONE", "A", "B");
        put(values, "asset.financial_multiple", "24", "36", "48");
        put(values, "tekun.care.home.full", "300", "600", "900");
        put(values, "tekun.care.home.half", "100", "200", "300");
        if (random.nextInt(4) == 0) {
            values.put("dibao.benefit_mode.rural", "TIERS");
            values.put("dibao.tiers.rural", "280,400,520");
        }
        return values;
    }

    private void put(Map<String, String> values, String key, String... choices) {
        values.put(key, choices[random.nextInt(choices.length)]);
    }

    private static Map<String, String> defaults() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(DEFAULTS)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }
}
