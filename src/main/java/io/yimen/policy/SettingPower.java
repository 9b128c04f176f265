package io.yimen.policy;

import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may set which parameter from which day on. The catalogue says the lowest level; from the day of the Social Assistance Law
 * the Dibao lines (art. 19), the Tekun standards (art. 17) and the margin line (art. 21) are no longer the county's, nor the
 * nation's.
 */
final class SettingPower {

    static final LocalDate SOCIAL_ASSISTANCE_LAW = LocalDate.of(2026, 7, 1);

    private static final Set<String> LINES = Set.of("dibao.line.urban", "dibao.line.rural");
    private static final String MARGIN_LINE = "margin.multiple_bp";
    private static final Set<RegionLevel> BY_LAW = Set.of(RegionLevel.PROVINCE, RegionLevel.PREFECTURE);

    private SettingPower() {}

    /** Why a region may not set the parameter from that day on; giving a value up is always allowed. */
    static Optional<DraftFault> refusal(Parameter parameter, RegionCode region, LocalDate startsOn) {
        boolean byLaw = isByLaw(parameter) && !startsOn.isBefore(SOCIAL_ASSISTANCE_LAW);
        if (byLaw && !(BY_LAW.contains(region.level()) && reaches(parameter, region))) {
            return Optional.of(DraftFault.ofValue(parameter.key(), "POWER_" + article(parameter)));
        }
        return reaches(parameter, region)
                ? Optional.empty()
                : Optional.of(DraftFault.ofValue(parameter.key(), "LEVEL_" + parameter.level()));
    }

    /**
     * The prefecture's line is never below the province's, which is the guiding line of its prefectures (art. 19).
     *
     * @param kept the drafted value as it is kept
     */
    static Optional<DraftFault> belowGuidingLine(
            Parameter parameter, RegionCode region, LocalDate startsOn, String kept, PolicyVersions versions) {
        if (!LINES.contains(parameter.key())
                || region.level() != RegionLevel.PREFECTURE
                || startsOn.isBefore(SOCIAL_ASSISTANCE_LAW)) {
            return Optional.empty();
        }
        return Optional.ofNullable(versions.of(parameter.key(), region.parent()).floorEntry(startsOn))
                .map(Map.Entry::getValue)
                .filter(guiding -> PolicyVersions.isSet(parameter, guiding))
                .filter(guiding -> new BigDecimal(kept).compareTo(new BigDecimal(guiding.value())) < 0)
                .map(guiding -> DraftFault.ofValue(
                        parameter.key(), "BELOW_GUIDING", ValueText.typed(parameter, guiding.value())));
    }

    static boolean isLine(String key) {
        return LINES.contains(key);
    }

    private static boolean isByLaw(Parameter parameter) {
        return article(parameter) > 0;
    }

    private static boolean reaches(Parameter parameter, RegionCode region) {
        return region.level().compareTo(parameter.level()) <= 0;
    }

    private static int article(Parameter parameter) {
        String key = parameter.key();
        if (LINES.contains(key)) {
            return 19;
        }
        if (key.startsWith("tekun.base.") || key.startsWith("tekun.care.")) {
            return 17;
        }
        return key.equals(MARGIN_LINE) ? 21 : 0;
    }
}
