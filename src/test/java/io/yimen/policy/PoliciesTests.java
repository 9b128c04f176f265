package io.yimen.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.common.RegionCode;
import io.yimen.database.BadReferenceRow;
import io.yimen.database.ReferenceLoads;
import io.yimen.database.TestDatabase;
import io.yimen.region.RegionReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PoliciesTests {

    private static final PolicyCatalogue CATALOGUE = new PolicyCatalogue();

    private static ReferenceLoads loads;
    private static JdbcClient jdbc;
    private static Policies policies;

    @BeforeAll
    static void loadThePolicy() {
        TestDatabase database = TestDatabase.fresh();
        loads = new ReferenceLoads(database.asOwner());
        jdbc = JdbcClient.create(database.asApplication());
        RegionReference.load(loads);
        loads.load(new PolicyLoad(CATALOGUE));
        policies = new Policies(new PolicyRepository(jdbc), CATALOGUE);
    }

    @ParameterizedTest
    @CsvSource({
        "610103, 2026-11-25, dibao.line.urban, 740.00, 6101",
        "610103, 2026-11-25, dibao.line.rural, 560.00, 6101",
        "610103, 2020-09-30, dibao.line.urban, 700.00, 6101",
        "610103, 2020-10-01, dibao.line.urban, 740.00, 6101",
        "610103, 2026-11-25, dibao.addon.age_70_bp, 3000, 61",
        "371424, 2026-11-25, dibao.line.urban, 480.00, 371424",
        "371424, 2017-12-31, dibao.line.urban, 400.00, 371424",
        "341523, 2026-11-25, dibao.line.rural, 721.00, 3415",
        "341523, 2026-11-25, temp.max_amount, 5000.00, 341523",
        "440103, 2026-11-25, dibao.line.urban, 752.00, 0",
        "610103, 2026-06-30, tekun.minor_age, 16, 0",
        "610103, 2026-07-01, tekun.minor_age, 18, 0"
    })
    void the_most_specific_region_with_a_value_in_force_wins(
            int county, LocalDate on, String key, String value, String region) {
        PolicyValue found = policies.inForce(county, on).values().get(key);

        assertThat(found.value()).isEqualTo(value);
        assertThat(found.region()).isEqualTo(new RegionCode(region));
        assertThat(found.id()).isNotNull();
    }

    @Test
    void says_from_when_a_value_holds_and_by_which_document() {
        PolicyValue line = policies.inForce(610103, day("2026-11-25")).values().get("dibao.line.urban");

        assertThat(line.effectiveFrom()).isEqualTo(day("2020-10-01"));
        assertThat(line.document()).isEqualTo("Xi'an notice 2020");
    }

    @Test
    void the_catalogue_answers_where_no_region_does() {
        PolicyValue rounding =
                policies.inForce(610103, day("2026-11-25")).values().get("dibao.rounding");

        assertThat(rounding.value()).isEqualTo("FEN_HALF_UP");
        assertThat(rounding.isDefault()).isTrue();
        assertThat(rounding.effectiveFrom()).isNull();
    }

    @Test
    void a_parameter_with_neither_value_nor_default_is_not_there() {
        PolicySet set = policies.inForce(610103, day("2026-11-25"));

        assertThat(set.values()).doesNotContainKey("tekun.base.rural_yearly").doesNotContainKey("dibao.tiers.urban");
        assertThat(policies.inForce(610103, day("2000-01-01")).values()).doesNotContainKey("dibao.line.urban");
    }

    @Test
    void an_empty_value_gives_the_place_back_to_the_region_above_and_an_empty_list_of_codes_is_a_list() {
        PolicyVersions versions = new PolicyVersions(List.of(
                value("dibao.line.urban", "700.00", "61", "2025-01-01"),
                value("dibao.line.urban", "800.00", "610103", "2025-01-01"),
                value("dibao.line.urban", "", "610103", "2026-01-01"),
                value("income.exempt_codes", "", "6101", "2026-01-01")));

        assertThat(inForce(versions, "dibao.line.urban", "2025-12-31")).isEqualTo("800.00");
        assertThat(inForce(versions, "dibao.line.urban", "2026-01-01")).isEqualTo("700.00");
        assertThat(inForce(versions, "income.exempt_codes", "2026-01-01")).isEmpty();
    }

    @Test
    void the_newest_version_of_a_day_holds_and_the_older_one_is_what_was_known_before() {
        PolicyVersions versions = new PolicyVersions(List.of(
                version(2, "dibao.line.urban", "805.00", "610103", "2025-01-01"),
                version(1, "dibao.line.urban", "800.00", "610103", "2025-01-01")));

        assertThat(inForce(versions, "dibao.line.urban", "2025-02-01")).isEqualTo("805.00");
        assertThat(inForce(versions.knownAt(Instant.parse("2026-01-01T12:00:00Z")), "dibao.line.urban", "2025-02-01"))
                .isEqualTo("800.00");
    }

    @Test
    void a_draft_is_laid_over_at_its_own_level_and_from_its_start() {
        PolicyVersions versions = new PolicyVersions(List.of(
                value("dibao.line.urban", "700.00", "6101", "2025-01-01"),
                value("dibao.line.rural", "600.00", "610103", "2025-01-01"),
                value("margin.multiple_bp", "15000", "0", "2025-01-01")));
        PolicyVersions drafted = versions.with(draft(
                "6101",
                "2026-12-01",
                Map.of("dibao.line.urban", "790.00", "dibao.line.rural", "650.00", "margin.multiple_bp", "")));

        assertThat(inForce(drafted, "dibao.line.urban", "2026-11-30")).isEqualTo("700.00");
        assertThat(inForce(drafted, "dibao.line.urban", "2026-12-01")).isEqualTo("790.00");
        assertThat(inForce(drafted, "dibao.line.rural", "2026-12-01")).isEqualTo("600.00");
        assertThat(inForce(drafted, "margin.multiple_bp", "2026-12-01")).isEqualTo("15000");
        assertThat(inForce(versions, "dibao.line.urban", "2026-12-01")).isEqualTo("700.00");
    }

    @Test
    void the_set_is_in_the_order_of_its_keys() {
        assertThat(List.copyOf(
                        policies.inForce(341523, day("2026-11-25")).values().keySet()))
                .isSorted();
    }

    @Test
    void after_the_first_question_the_database_is_not_asked() {
        TestDatabase database = TestDatabase.fresh();
        ReferenceLoads own = new ReferenceLoads(database.asOwner());
        RegionReference.load(own);
        own.load(new PolicyLoad(CATALOGUE));
        Policies remembering =
                new Policies(new PolicyRepository(JdbcClient.create(database.asApplication())), CATALOGUE);
        remembering.inForce(610103, day("2026-11-25"));
        JdbcClient.create(database.asOwner()).sql("DELETE FROM policy_value").update();

        assertThat(remembering
                        .inForce(371424, day("2018-06-01"))
                        .values()
                        .get("dibao.line.urban")
                        .value())
                .isEqualTo("480.00");
    }

    @Test
    void unchanged_files_are_not_loaded_again() {
        assertThat(loads.load(new PolicyLoad(CATALOGUE))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            key    | line 2: dibao.line.suburban = "1.00": UNKNOWN_KEY
            value  | line 3: dibao.line.urban = "7x0": NOT_MONEY
            region | line 2: region is not a county or above: 999999
            level  | line 2: tekun.minor_age may not be set as low as COUNTY
            twice  | line 3: region, key and effective_from stand twice
            date   | line 2: effective_from is not a date (yyyy-mm-dd): 2026-13-01
            """)
    void a_bad_row_names_file_line_and_reason_and_leaves_the_policy_as_it_was(String file, String reason) {
        String location = "reference/policy-bad-" + file + ".csv";

        assertThatThrownBy(() -> loads.load(new PolicyLoad(CATALOGUE, location)))
                .isInstanceOf(BadReferenceRow.class)
                .hasMessage(location + ", " + reason);
        assertThat(jdbc.sql("SELECT count(*) FROM policy_value")
                        .query(Integer.class)
                        .single())
                .isEqualTo(78);
    }

    @Test
    void the_application_may_read_the_policy_but_not_change_it() {
        assertThatThrownBy(() -> jdbc.sql("UPDATE policy_value SET value = '1'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static PolicyVersion value(String key, String value, String region, String from) {
        return version(1, key, value, region, from);
    }

    private static PolicyVersion version(int version, String key, String value, String region, String from) {
        return new PolicyVersion(
                new PolicyValue(key, value, new RegionCode(region), day(from), "", new UUID(1, version)),
                version,
                false,
                Instant.parse("2026-01-0%dT00:00:00Z".formatted(version)),
                "",
                "",
                null,
                null);
    }

    private static PolicyDraft draft(String region, String startsOn, Map<String, String> values) {
        DraftPeople.Hand hand = new DraftPeople.Hand("policy.beilin", "刘某", Instant.EPOCH);
        return new PolicyDraft(
                new UUID(2, 2),
                new RegionCode(region),
                day(startsOn),
                "12",
                "",
                DraftState.DRAFT,
                values,
                "policy.beilin",
                1,
                DraftGrounds.NONE,
                new DraftPeople(hand, hand, null));
    }

    private static String inForce(PolicyVersions versions, String key, String on) {
        return versions.inForce(CATALOGUE.find(key).orElseThrow(), new RegionCode("610103"), day(on))
                .orElseThrow()
                .value();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
