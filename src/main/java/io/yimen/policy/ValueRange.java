package io.yimen.policy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The least and the most that a region may set, as people write it (percent, not basis points). Wider than any practice known,
 * so that what lies outside is a slip; the catalogue itself, which also serves trials with other values, is wider still.
 */
public record ValueRange(BigDecimal least, BigDecimal most) {

    private static final ValueRange SHARE = of(0, 100);
    private static final ValueRange MULTIPLE = of(0, 1000);
    private static final ValueRange AT_LEAST_WHOLE = of(100, 1000);
    private static final ValueRange LINE = of(1, 100_000);
    private static final ValueRange AMOUNT = of(0, 1_000_000_000);

    private static final Map<String, ValueRange> BY_KEY = Map.ofEntries(
            Map.entry("dibao.line.urban", LINE),
            Map.entry("dibao.line.rural", LINE),
            Map.entry("rigid.disposable_income_yearly", of(1, 10_000_000)),
            Map.entry("support.rate_bp", SHARE),
            Map.entry("support.threshold_multiple", of(1, 20)),
            Map.entry("rigid.share_bp", SHARE),
            Map.entry("temp.share_bp", SHARE),
            Map.entry("sample.county_visit_bp", SHARE),
            Map.entry("dibao.single.rate_bp", SHARE),
            Map.entry("margin.multiple_bp", AT_LEAST_WHOLE),
            Map.entry("tekun.base_floor_bp", AT_LEAST_WHOLE),
            Map.entry("temp.income_multiple_bp", AT_LEAST_WHOLE),
            Map.entry("temp.max_multiple_bp", of(0, 10_000)),
            Map.entry("payment.day_of_month", of(1, 31)),
            Map.entry("exit.gradual_months", of(0, 24)));

    private static final Map<String, ValueRange> BY_UNIT = Map.of(
            "days", of(1, 365),
            "working days", of(1, 250),
            "months", of(1, 120),
            "years", of(1, 25),
            "vehicles", of(0, 20),
            "dwellings", of(0, 20),
            "awards", of(0, 99),
            "0.01 m2", of(0, 1000),
            "x monthly line per person", of(0, 1200));

    /** The range of a number, an amount, or each amount of a list; other parameters have none. */
    static Optional<ValueRange> of(Parameter parameter) {
        ValueRange own = BY_KEY.getOrDefault(parameter.key(), BY_UNIT.get(parameter.unit()));
        if (own != null) {
            return Optional.of(own);
        }
        return switch (parameter.type()) {
            case MONEY -> Optional.of(AMOUNT);
            case MONEY_LIST -> Optional.of(LINE);
            case BASIS_POINTS -> Optional.of(MULTIPLE);
            default -> Optional.empty();
        };
    }

    boolean holds(String typed) {
        BigDecimal number = new BigDecimal(typed);
        return least.compareTo(number) <= 0 && number.compareTo(most) <= 0;
    }

    private static ValueRange of(long least, long most) {
        return new ValueRange(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }
}
