package io.yimen.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.database.ReferenceLoads;
import io.yimen.database.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On the real files. */
class RegionsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Locale ENGLISH = Locale.ENGLISH;

    private static ReferenceLoads loads;
    private static JdbcClient jdbc;
    private static Regions regions;

    @BeforeAll
    static void loadRegions() {
        TestDatabase database = TestDatabase.fresh();
        loads = new ReferenceLoads(database.asOwner());
        jdbc = JdbcClient.create(database.asApplication());
        loads.load(new RegionLoad());
        regions = new Regions(new RegionRepository(jdbc));
    }

    @Test
    void holds_the_nation_down_to_the_townships_and_three_counties_down_to_the_villages() {
        assertThat(jdbc.sql("SELECT level || ' ' || count(*) FROM region r JOIN region_version v USING (code)"
                                + " WHERE v.valid_to IS NULL GROUP BY level")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "NATION 1", "PROVINCE 31", "PREFECTURE 342", "COUNTY 2978", "TOWNSHIP 41352", "VILLAGE 974");
    }

    @Test
    void tells_the_whole_name_of_a_township() {
        assertThat(regions.path(code("610103001"), Locale.CHINA)).isEqualTo("陕西省西安市碑林区南院门街道");
        assertThat(regions.path(code("371424"), Locale.CHINA)).isEqualTo("山东省德州市临邑县");
        assertThat(regions.path(code("610103"), ENGLISH)).isEqualTo("Shaanxi 西安市 Beilin District");
        assertThat(regions.path(code("0"), ENGLISH)).isEqualTo("China");
    }

    @Test
    void leaves_out_levels_that_stand_in_no_address() {
        assertThat(regions.path(code("110101"), Locale.CHINA)).isEqualTo("北京市东城区");
    }

    @Test
    void lists_the_regions_one_level_down_in_the_order_of_their_codes() {
        List<RegionView> provinces = regions.childrenOf(RegionCode.NATION, TODAY);

        assertThat(provinces).hasSize(31).allMatch(r -> r.level() == RegionLevel.PROVINCE);
        assertThat(provinces)
                .extracting(r -> r.code().value())
                .isSorted()
                .startsWith("11")
                .endsWith("65");
        assertThat(regions.childrenOf(code("610103"), TODAY)).hasSize(8);
        assertThat(regions.childrenOf(code("610103001001"), TODAY)).isEmpty();
    }

    @Test
    void a_merged_county_is_found_on_a_day_before_the_merger_and_leads_to_its_successor_after() {
        RegionCode chongwen = code("110103");

        assertThat(regions.find(chongwen, day("2010-06-30")))
                .map(RegionView::name)
                .contains("崇文区");
        assertThat(regions.find(chongwen, day("2010-07-01"))).isEmpty();
        assertThat(regions.get(chongwen).name()).isEqualTo("崇文区");
        assertThat(regions.successor(chongwen, TODAY)).map(RegionView::name).contains("东城区");
        assertThat(regions.successor(chongwen, day("2009-01-01")))
                .map(RegionView::name)
                .contains("崇文区");
        assertThat(regions.childrenOf(code("1101"), day("2009-01-01")))
                .extracting(RegionView::name)
                .contains("崇文区");
        assertThat(regions.childrenOf(code("1101"), TODAY))
                .extracting(RegionView::name)
                .doesNotContain("崇文区");
        assertThat(regions.path(chongwen, Locale.CHINA)).isEqualTo("北京市崇文区");
    }

    @Test
    void a_renamed_region_keeps_its_code_and_has_the_name_of_the_day() {
        assertThat(regions.find(code("4206"), day("2010-11-25")))
                .map(RegionView::name)
                .contains("襄樊市");
        assertThat(regions.find(code("4206"), day("2010-11-26")))
                .map(RegionView::name)
                .contains("襄阳市");
        assertThat(regions.get(code("4206")).name()).isEqualTo("襄阳市");
    }

    @Test
    void a_county_moved_to_another_prefecture_is_found_under_both_codes_each_in_its_time() {
        assertThat(regions.find(code("341521"), day("2015-06-01")))
                .map(r -> r.parent().value())
                .contains("3415");
        assertThat(regions.find(code("340422"), day("2015-06-01"))).isEmpty();
        assertThat(regions.successor(code("341521"), TODAY))
                .map(r -> r.code().value())
                .contains("340422");
        assertThat(regions.find(code("340422"), TODAY))
                .map(r -> r.parent().value())
                .contains("3404");
    }

    @Test
    void a_prefecture_merged_into_another_still_names_its_counties_of_old() {
        assertThat(regions.path(code("371202"), Locale.CHINA)).isEqualTo("山东省莱芜市莱城区");
        assertThat(regions.successor(code("371202"), TODAY))
                .map(RegionView::name)
                .contains("莱芜区");
    }

    @Test
    void a_code_that_never_was_is_unknown() {
        assertThat(regions.find(code("999999"))).isEmpty();
        assertThat(regions.successor(code("999999"), TODAY)).isEmpty();
        assertThatThrownBy(() -> regions.get(code("999999"))).isInstanceOf(UnknownRegion.class);
    }

    @Test
    void unchanged_files_are_not_loaded_again() {
        assertThat(loads.load(new RegionLoad())).isFalse();
    }

    @Test
    void the_application_may_read_regions_but_not_change_them() {
        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE region_version SET name = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static RegionCode code(String value) {
        return new RegionCode(value);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
