package io.yimen.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.database.BadReferenceRow;
import io.yimen.database.ReferenceLoads;
import io.yimen.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkingDaysTests {

    private static JdbcClient jdbc;
    private static ReferenceLoads loads;
    private static WorkingDays days;

    @BeforeAll
    static void loadHolidays() {
        TestDatabase database = TestDatabase.fresh();
        loads = new ReferenceLoads(database.asOwner());
        loads.load(new HolidayLoad());
        jdbc = JdbcClient.create(database.asApplication());
        days = new WorkingDays(new HolidayRepository(jdbc));
    }

    @Test
    void thirty_working_days_from_2_november_end_on_14_december() {
        assertThat(days.plus(day("2026-11-02"), 30)).isEqualTo(day("2026-12-14"));
    }

    @Test
    void the_day_itself_does_not_count() {
        assertThat(days.plus(day("2026-11-25"), 1)).isEqualTo(day("2026-11-26"));
        assertThat(days.plus(day("2026-11-25"), 0)).isEqualTo(day("2026-11-25"));
        assertThat(days.plus(day("2026-11-27"), 1)).isEqualTo(day("2026-11-30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-20, true", // the Sunday worked for National Day
        "2026-10-10, true", // the Saturday worked for it
        "2026-10-01, false",
        "2026-10-07, false",
        "2026-10-08, true",
        "2026-09-25, false", // Mid-autumn
        "2026-11-28, false",
        "2026-11-30, true"
    })
    void knows_national_day_2026_and_the_weekends_worked_for_it(String day, boolean working) {
        assertThat(days.isWorkingDay(day(day))).isEqualTo(working);
    }

    @Test
    void every_day_of_every_year_is_what_the_list_says_of_it() throws IOException {
        Map<LocalDate, String> list = list();
        List<LocalDate> all = everyDay(list);
        assertThat(all).hasSizeGreaterThan(3_000);

        for (LocalDate day : all) {
            boolean weekday = day.getDayOfWeek().getValue() <= 5;
            boolean expected = list.containsKey(day) ? !list.get(day).equals("DAY_OFF") : weekday;
            assertThat(days.isWorkingDay(day)).as(day.toString()).isEqualTo(expected);
        }
    }

    @Test
    void the_list_has_no_gap_and_changes_only_what_the_week_would_say() throws IOException {
        Map<LocalDate, String> list = list();
        Set<Integer> years = new TreeSet<>();
        list.keySet().forEach(day -> years.add(day.getYear()));

        assertThat(years)
                .containsExactlyElementsOf(Stream.iterate(Collections.min(years), year -> year + 1)
                        .limit(years.size())
                        .toList());
        list.forEach((day, kind) -> {
            boolean weekend = day.getDayOfWeek().getValue() > 5;
            assertThat(kind.equals("DAY_OFF") || weekend).as("%s %s", day, kind).isTrue();
        });
    }

    @Test
    void terms_of_every_length_from_every_day_end_on_a_working_day_and_are_counted_back() throws IOException {
        for (LocalDate from : everyDay(list())) {
            LocalDate before = from;
            for (int term : new int[] {1, 3, 7, 10, 15, 20, 30, 45}) {
                LocalDate end = days.plus(from, term);
                assertThat(days.isWorkingDay(end)).as("%s + %s", from, term).isTrue();
                assertThat(days.between(from, end)).as("%s + %s", from, term).isEqualTo(term);
                assertThat(end).isAfter(before);
                before = end;
            }
            assertThat(days.plus(from, 30)).isAfterOrEqualTo(days.plus(from.minusDays(1), 30));
            assertThat(days.plus(days.plus(from, 10), 20)).isEqualTo(days.plus(from, 30));
        }
    }

    private static List<LocalDate> everyDay(Map<LocalDate, String> list) {
        int first = Collections.min(list.keySet()).getYear();
        int last = Collections.max(list.keySet()).getYear();
        return LocalDate.of(first, 1, 1)
                .datesUntil(LocalDate.of(last, 12, 31).plusDays(1))
                .toList();
    }

    /** Read here in a way of its own, so that one mistake in reading does not hide itself. */
    private static Map<LocalDate, String> list() throws IOException {
        Map<LocalDate, String> list = new TreeMap<>();
        Files.readAllLines(Path.of("db/reference/holidays.csv")).stream()
                .skip(1)
                .forEach(line -> {
                    String[] cells = line.split(",");
                    list.put(LocalDate.parse(cells[0]), cells[1]);
                });
        return list;
    }

    @Test
    void a_term_over_national_day_skips_the_days_off_and_takes_the_worked_saturday() {
        // 30 Sep; 1 to 7 Oct off; 8, 9, and Saturday 10 worked; 12 Monday
        assertThat(days.plus(day("2026-09-29"), 1)).isEqualTo(day("2026-09-30"));
        assertThat(days.plus(day("2026-09-30"), 1)).isEqualTo(day("2026-10-08"));
        assertThat(days.plus(day("2026-09-30"), 3)).isEqualTo(day("2026-10-10"));
        assertThat(days.plus(day("2026-09-30"), 4)).isEqualTo(day("2026-10-12"));
    }

    @Test
    void after_the_last_year_of_data_only_weekends_are_off() {
        assertThat(days.isWorkingDay(day("2031-10-01"))).isTrue();
        assertThat(days.plus(day("2031-09-26"), 5)).isEqualTo(day("2031-10-03"));
    }

    @Test
    void counts_the_days_between_as_plus_does() {
        for (int n = 0; n <= 60; n++) {
            assertThat(days.between(day("2026-09-18"), days.plus(day("2026-09-18"), n)))
                    .isEqualTo(n);
        }
        assertThat(days.between(day("2026-12-14"), day("2026-11-02"))).isEqualTo(-30);
        assertThat(days.between(day("2026-11-28"), day("2026-11-29"))).isZero();
    }

    @Test
    void a_term_is_not_negative() {
        assertThatThrownBy(() -> days.plus(day("2026-11-25"), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_unchanged_file_is_not_loaded_again() {
        assertThat(loads.load(new HolidayLoad())).isFalse();
        assertThat(jdbc.sql("SELECT count(*) FROM holiday").query(Integer.class).single())
                .isEqualTo(320);
    }

    @Test
    void a_bad_row_names_file_line_and_reason_and_leaves_the_table_as_it_was() {
        assertThatThrownBy(() -> loads.load(new HolidayLoad("reference/holidays-bad.csv")))
                .isInstanceOf(BadReferenceRow.class)
                .hasMessage("reference/holidays-bad.csv, line 3: WORKDAY is not a weekend: 2027-01-04");
        assertThat(jdbc.sql("SELECT count(*) FROM holiday").query(Integer.class).single())
                .isEqualTo(320);
    }

    @Test
    void the_application_may_read_the_holidays_but_not_change_them() {
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM holiday").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
