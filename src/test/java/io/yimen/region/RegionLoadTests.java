package io.yimen.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.common.RegionCode;
import io.yimen.database.BadReferenceRow;
import io.yimen.database.ReferenceLoads;
import io.yimen.database.TestDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On small files, to see what a change of the files does. */
class RegionLoadTests {

    private static final String NO_CHANGES = "reference/region-changes-none.csv";

    private ReferenceLoads loads;
    private JdbcClient jdbc;
    private Regions regions;

    @BeforeEach
    void loadTheFirstFiles() {
        TestDatabase database = TestDatabase.fresh();
        loads = new ReferenceLoads(database.asOwner());
        jdbc = JdbcClient.create(database.asApplication());
        regions = new Regions(new RegionRepository(jdbc));
        loads.load(new RegionLoad("reference/regions-small.csv", NO_CHANGES));
    }

    @Test
    void a_later_file_renames_one_county_and_merges_another_and_both_keep_their_history() {
        boolean changed =
                loads.load(new RegionLoad("reference/regions-small-later.csv", "reference/region-changes-later.csv"));
        regions.forget();

        assertThat(changed).isTrue();
        assertThat(nameOn("610101", "2026-12-31")).isEqualTo("甲县");
        assertThat(nameOn("610101", "2027-01-01")).isEqualTo("甲区");
        assertThat(nameOn("610102", "2026-12-31")).isEqualTo("乙县");
        assertThat(regions.find(new RegionCode("610102"), LocalDate.of(2027, 1, 1)))
                .isEmpty();
        assertThat(regions.successor(new RegionCode("610102"), LocalDate.of(2027, 1, 1)))
                .map(RegionView::name)
                .contains("甲区");
    }

    @Test
    void a_region_may_not_vanish_without_a_word() {
        assertThatThrownBy(() -> loads.load(new RegionLoad("reference/regions-small-later.csv", NO_CHANGES)))
                .isInstanceOf(BadReferenceRow.class)
                .hasMessageContaining("region 610102 was here before");
        assertThat(nameOn("610101", "2026-12-31")).isEqualTo("甲县");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            twice  | line 6: code stands twice: 610101
            orphan | line 5: parent_code is not a region above: 6199
            level  | line 4: level of 6101 should be PREFECTURE
            code   | line 3: Not a region code: 6
            width  | line 4: has 4 columns, not as many as the header
            header | line 1: expected the columns [code, name, level, parent_code, name_en], found [code, label, level, parent_code, name_en]
            """)
    void a_bad_row_names_file_line_and_reason_and_nothing_is_half_loaded(String file, String reason) {
        String location = "reference/regions-bad-" + file + ".csv";

        assertThatThrownBy(() -> loads.load(new RegionLoad(location, NO_CHANGES)))
                .isInstanceOf(BadReferenceRow.class)
                .hasMessage(location + ", " + reason);
        assertThat(jdbc.sql("SELECT count(*) FROM region").query(Integer.class).single())
                .isEqualTo(5);
    }

    private String nameOn(String code, String day) {
        return regions.find(new RegionCode(code), LocalDate.parse(day))
                .orElseThrow()
                .name();
    }
}
