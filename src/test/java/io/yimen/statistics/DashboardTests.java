package io.yimen.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.StatementCounter;
import io.yimen.database.YimenTest;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@YimenTest
class DashboardTests {

    private static final String MONTH = "2024-06";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void three_counties_of_a_city_and_one_of_another() {
        Scopes.runIn(
                RegionScope.ALL,
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("DELETE FROM rollup_award_month WHERE month = '2024-06-01'")
                            .update();
                    count(510104, "RURAL", 3, 7);
                    count(510105, "RURAL", 23, 41);
                    count(510106, "RURAL", 187, 402);
                    count(510302, "URBAN", 61, 133);
                    count(530102, "URBAN", 877, 1999);
                }));
    }

    @Test
    void a_national_page_takes_few_statements_and_reads_rollups_only() throws Exception {
        Cookie session = signIn("analyst.mca");
        page(session, "/dashboard?month=" + MONTH);

        List<String> statements = StatementCounter.during(() -> page(session, "/dashboard?month=" + MONTH));

        assertThat(statements).hasSizeLessThanOrEqualTo(12);
        assertThat(statements.stream().map(String::toLowerCase).collect(Collectors.joining("\n")))
                .contains("rollup_award_month")
                .doesNotContain("from award", "join award", "stat_award", "from application", "from person ");
    }

    @Test
    void the_deepest_page_takes_few_statements_too() throws Exception {
        Cookie session = signIn("analyst.mca");

        List<String> statements =
                StatementCounter.during(() -> page(session, "/dashboard?region=510106&month=" + MONTH));

        assertThat(statements).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void the_nation_is_shown_with_figures_map_and_provinces() {
        MvcTestResult page = page(signIn("analyst.mca"), "/dashboard?month=" + MONTH);

        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("1,151", "2,582", "四川", "方格示意图，只表示大致方位，不表示行政区域界线");
        assertThat(page).bodyText().contains("tc3 tr5", "region=51");
    }

    @Test
    void a_small_number_and_what_would_tell_it_are_hidden_from_readers_above_the_county() {
        Cookie session = signIn("analyst.mca");

        MvcTestResult city = page(session, "/dashboard?region=5101&month=" + MONTH);
        MvcTestResult small = page(session, "/dashboard?region=510104&month=" + MONTH);
        MvcTestResult next = page(session, "/dashboard?region=510105&month=" + MONTH);

        assertThat(city).bodyText().contains("402", "450").doesNotContain(">41<", ">23<", ">7<");
        assertThat(small).bodyText().doesNotContain(">7<");
        assertThat(next).bodyText().doesNotContain(">41<");
    }

    @Test
    void the_files_hide_what_the_page_hides() throws Exception {
        Cookie session = signIn("analyst.mca");

        String csv = page(session, "/dashboard/export.csv?region=5101&month=" + MONTH)
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        byte[] xlsx = page(session, "/dashboard/export.xlsx?region=5101&month=" + MONTH)
                .getResponse()
                .getContentAsByteArray();

        assertThat(line(csv, "510104")).contains(",*,*,*,*,*,*,");
        assertThat(line(csv, "510105")).contains(",*,*,*,*,*,*,");
        assertThat(line(csv, "510106")).contains(",187,402,0,402,93500.00,232.59,");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getFirstSheet().read())
                    .filteredOn(row -> row.getCell(0).getText().equals("510104"))
                    .allSatisfy(row -> assertThat(row.getCell(2).getText()).isEqualTo("*"))
                    .isNotEmpty();
        }
    }

    @Test
    void an_export_is_recorded_under_its_id() {
        MvcTestResult file = page(signIn("analyst.mca"), "/dashboard/export.csv?region=51&month=" + MONTH);

        String name = String.valueOf(file.getResponse().getHeader("Content-Disposition"));
        String id = name.replaceAll(".*yimen-51-2024-06-([0-9a-f-]{36})\\.csv.*", "$1");
        assertThat(audited(id)).isEqualTo(1);
    }

    @Test
    void a_county_sees_its_own_small_numbers() {
        Scopes.runIn(RegionScope.ALL, () -> transaction.executeWithoutResult(status -> count(341523, "RURAL", 3, 7)));

        MvcTestResult page = page(signIn("reviewer.shucheng"), "/dashboard?month=" + MONTH);

        assertThat(page).hasStatusOk().bodyText().contains(">7<", "舒城县");
    }

    @Test
    void nobody_opens_a_region_outside_the_own_one() {
        Cookie session = signIn("analyst.shaanxi");

        assertThat(page(session, "/dashboard?region=61&month=" + MONTH)).hasStatusOk();
        assertThat(page(session, "/dashboard?region=51&month=" + MONTH)).hasStatus(404);
        assertThat(page(session, "/dashboard?region=0&month=" + MONTH)).hasStatus(404);
        assertThat(page(session, "/dashboard?region=610103001")).hasStatus(404);
        assertThat(page(session, "/dashboard?region=610199")).hasStatus(404);
        assertThat(page(session, "/dashboard/export.csv?region=51&month=" + MONTH))
                .hasStatus(404);
    }

    @Test
    void a_page_reads_in_english() {
        MvcTestResult page = page(signIn("analyst.mca"), "/dashboard?lang=en&month=" + MONTH);

        assertThat(page).hasStatusOk().bodyText().contains("Dibao households", "Jun 2024", "Sichuan");
    }

    private void count(int county, String residence, int households, int persons) {
        jdbc.sql("INSERT INTO rollup_award_month VALUES (?, '2024-06-01', 'DIBAO', ?, ?, ?, ?, ?)")
                .params(county, residence, households, persons, households * 500_00, persons * 700_00)
                .update();
    }

    private MvcTestResult page(Cookie session, String address) {
        return mvc.get().uri(address).cookie(session).exchange();
    }

    private Cookie signIn(String username) {
        MvcTestResult answer = mvc.post()
                .uri("/login")
                .param("username", username)
                .param("password", "yimen-demo-2026")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        return List.of(answer.getResponse().getCookies()).stream()
                .filter(cookie -> cookie.getName().contains("SID"))
                .findFirst()
                .orElseThrow();
    }

    private long audited(String id) {
        return Scopes.callIn(
                RegionScope.ALL,
                () -> transaction.execute(status -> jdbc.sql(
                                "SELECT count(*) FROM audit_event WHERE action = 'DASHBOARD_EXPORTED' AND subject = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()));
    }

    private static String line(String csv, String code) {
        return csv.lines()
                .filter(line -> line.contains("," + code + ","))
                .findFirst()
                .orElse("");
    }
}
