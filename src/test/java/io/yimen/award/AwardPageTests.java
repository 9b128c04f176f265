package io.yimen.award;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.Uuid7;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.StatementCounter;
import io.yimen.database.YimenTest;
import io.yimen.security.SignedIn;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@YimenTest
class AwardPageTests {

    private static final String CASEWORKER = "caseworker.linyi";
    private static final String APPROVER = "approver.linyi";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID home = Uuid7.next();
    private final UUID away = Uuid7.next();

    @BeforeEach
    void one_award_in_the_home_township_and_one_in_another() {
        in(() -> {
            jdbc.sql("DELETE FROM award WHERE case_number LIKE '371424D2020%'").update();
            award(home, 371424001, "371424D20200000001", "曹玉兰", "2026-11-20", "RUNNING");
            award(away, 371424102, "371424D20200000002", "彭家明", "2099-01-01", "ON_HOLD");
        });
    }

    @Test
    void a_caseworker_sees_the_awards_of_the_own_township() {
        MvcTestResult page = page(CASEWORKER, "/awards?q=371424D20200000001");
        MvcTestResult foreign = page(CASEWORKER, "/awards?q=371424D20200000002");

        assertThat(page).hasStatusOk().bodyText().contains("曹玉兰", "764.00", "超期 5 天");
        assertThat(foreign).hasStatusOk().bodyText().doesNotContain("彭家明").contains("没有符合条件的待遇");
    }

    @Test
    void the_county_filters_by_township_state_name_and_recheck() {
        assertThat(page(APPROVER, "/awards?township=371424102&q=家明"))
                .bodyText()
                .contains("彭家明")
                .doesNotContain("没有符合条件的待遇");
        assertThat(page(APPROVER, "/awards?state=ON_HOLD&q=曹玉")).bodyText().contains("没有符合条件的待遇");
        assertThat(page(APPROVER, "/awards?due=OVERDUE&q=曹玉")).bodyText().contains("曹玉兰");
        assertThat(page(APPROVER, "/awards?due=OVERDUE&q=家明")).bodyText().contains("没有符合条件的待遇");
        assertThat(page(APPROVER, "/awards?programme=NONSENSE&due=x&page=-3&township=1"))
                .hasStatusOk();
    }

    @Test
    void an_award_shows_members_parts_and_recheck_and_that_it_was_read_is_recorded() {
        MvcTestResult page = page(CASEWORKER, "/awards/371424/" + home);

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("曹玉兰家的待遇", "371***********9960", "分类施保增发", "70 岁以上", "144.00", "620.00")
                .contains("山东省德州市临邑县邢侗街道");
        assertThat(audited(home)).isPositive();
    }

    @Test
    void an_award_reads_in_english() {
        assertThat(page(APPROVER, "/awards/371424/" + away + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("On hold", "Another county still pays", "aged 70 or over");
    }

    @Test
    void an_award_outside_the_own_area_is_not_found() {
        assertThat(page(CASEWORKER, "/awards/371424/" + away)).hasStatus(404);
        assertThat(page("caseworker.beilin", "/awards/371424/" + home)).hasStatus(404);
        assertThat(page("caseworker.beilin", "/awards/610103/" + home)).hasStatus(404);
        assertThat(page(CASEWORKER, "/awards/371424/" + Uuid7.next())).hasStatus(404);
    }

    @Test
    void list_and_page_take_few_statements() throws Exception {
        List<String> list = StatementCounter.during(() -> page(APPROVER, "/awards"));
        List<String> one = StatementCounter.during(() -> page(APPROVER, "/awards/371424/" + home));

        assertThat(list).hasSizeLessThanOrEqualTo(12);
        assertThat(one).hasSizeLessThanOrEqualTo(12);
    }

    private void award(UUID id, int township, String number, String name, String recheck, String state) {
        jdbc.sql("""
                        INSERT INTO award (county_code, township_code, id, application_id, entry_no, case_number,
                            applicant_name, programme, scope, residence, member_count, amount_fen, line_fen, members,
                            components, begin_month, end_month, next_recheck, state, confirmed_on, granted_at, version)
                        VALUES (371424, ?, ?, ?, 0, ?, ?, 'DIBAO', 'HOUSEHOLD', 'RURAL', 1, 76400, 36500, ?::jsonb,
                            ?::jsonb, '2025-05-01', NULL, ?::date, ?, '2025-04-20', now(), 0)
                        """)
                .params(
                        township,
                        id,
                        Uuid7.next(),
                        number,
                        name,
                        "[{\"ref\":\"m1\",\"name\":\"" + name
                                + "\",\"idMasked\":\"371***********9960\",\"addOn\":\"144.00\"}]",
                        "[{\"code\":\"BASE\",\"amount\":\"620.00\"},"
                                + "{\"code\":\"ADDON\",\"member\":\"m1\",\"category\":\"AGE_70\",\"amount\":\"144.00\"}]",
                        recheck,
                        state)
                .update();
    }

    private MvcTestResult page(String username, String address) {
        return mvc.get().uri(address).with(SignedIn.as(username)).exchange();
    }

    private long audited(UUID id) {
        return Scopes.callIn(
                RegionScope.ALL,
                () -> transaction.execute(status -> jdbc.sql(
                                "SELECT count(*) FROM audit_event WHERE action = 'AWARD_VIEWED' AND subject = :id")
                        .param("id", id.toString())
                        .query(Long.class)
                        .single()));
    }

    private void in(Runnable work) {
        Scopes.runIn(new RegionScope(371424, 371424, 0), () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
