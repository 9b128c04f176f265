package io.yimen.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.RegionCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingPowerTests {

    private static final PolicyCatalogue CATALOGUE = new PolicyCatalogue();

    /** SAL-2026 is in force from 2026-07-01: art. 17 Tekun standards, art. 19 lines, art. 21 margin line. */
    @ParameterizedTest
    @CsvSource({
        "dibao.line.urban,            610103, 2026-06-30, ",
        "dibao.line.urban,            610103, 2026-07-01, POWER_19",
        "dibao.line.rural,            610103, 2026-07-01, POWER_19",
        "dibao.line.urban,            6101,   2026-06-30, ",
        "dibao.line.urban,            6101,   2026-07-01, ",
        "dibao.line.urban,            61,     2026-07-01, ",
        "dibao.line.urban,            0,      2026-07-01, POWER_19",
        "dibao.line.urban,            0,      2026-06-30, ",
        "tekun.base.urban,            610103, 2026-06-30, ",
        "tekun.base.urban,            610103, 2026-07-01, POWER_17",
        "tekun.base.rural_yearly,     610103, 2026-07-01, POWER_17",
        "tekun.care.home.full,        610103, 2026-07-01, POWER_17",
        "tekun.care.full_yearly,      610103, 2026-07-01, POWER_17",
        "tekun.care.home.full,        6101,   2026-07-01, ",
        "tekun.base_floor_bp,         61,     2026-07-01, LEVEL_NATION",
        "tekun.base_floor_bp,         0,      2026-07-01, ",
        "tekun.financial_multiple,    610103, 2026-07-01, ",
        "margin.multiple_bp,          610103, 2026-07-01, POWER_21",
        "margin.multiple_bp,          6101,   2026-07-01, POWER_21",
        "margin.multiple_bp,          61,     2026-07-01, ",
        "margin.multiple_bp,          0,      2026-07-01, POWER_21",
        "margin.multiple_bp,          610103, 2026-06-30, LEVEL_PROVINCE",
        "margin.multiple_bp,          0,      2026-06-30, ",
        "dibao.addon.age_70_bp,       610103, 2026-12-01, ",
        "dibao.tiers.rural,           610103, 2026-12-01, ",
        "recheck.stable_months,       610103, 2026-12-01, LEVEL_PROVINCE",
        "income.exempt_codes,         610103, 2026-12-01, LEVEL_PREFECTURE",
        "income.exempt_codes,         6101,   2026-12-01, "
    })
    void who_may_set_what_from_which_day(String key, String region, LocalDate startsOn, String refusal) {
        Optional<String> found = SettingPower.refusal(parameter(key), new RegionCode(region), startsOn)
                .map(DraftFault::code);

        assertThat(found).isEqualTo(Optional.ofNullable(refusal));
    }

    /** The province's guiding line is 700.00 from 2026-08-01. */
    @ParameterizedTest
    @CsvSource({
        "dibao.line.urban, 6101,   2026-08-01, 699.99, true",
        "dibao.line.urban, 6101,   2026-08-01, 700.00, false",
        "dibao.line.urban, 6101,   2026-07-31, 600.00, false",
        "dibao.line.rural, 6101,   2026-08-01, 600.00, false",
        "dibao.line.urban, 61,     2026-08-01, 600.00, false",
        "dibao.line.urban, 6201,   2026-08-01, 600.00, false",
        "tekun.base.urban, 6101,   2026-08-01, 600.00, false"
    })
    void the_prefecture_is_never_below_the_guiding_line(
            String key, String region, LocalDate startsOn, String value, boolean refused) {
        PolicyVersions versions =
                new PolicyVersions(List.of(version("dibao.line.urban", "700.00", "61", "2026-08-01")));

        Optional<DraftFault> fault =
                SettingPower.belowGuidingLine(parameter(key), new RegionCode(region), startsOn, value, versions);

        assertThat(fault.isPresent()).isEqualTo(refused);
        fault.ifPresent(found -> {
            assertThat(found.code()).isEqualTo("BELOW_GUIDING");
            assertThat(found.field()).isEqualTo("v.dibao.line.urban");
            assertThat(found.args()).containsExactly("700.00");
        });
    }

    static PolicyVersion version(String key, String value, String region, String from) {
        return new PolicyVersion(
                new PolicyValue(
                        key,
                        value,
                        new RegionCode(region),
                        LocalDate.parse(from),
                        "",
                        UUID.nameUUIDFromBytes((key + region + from).getBytes(StandardCharsets.UTF_8))),
                1,
                false,
                Instant.parse("2026-01-01T00:00:00Z"),
                "",
                "",
                null,
                null);
    }

    private static Parameter parameter(String key) {
        return CATALOGUE.find(key).orElseThrow();
    }
}
