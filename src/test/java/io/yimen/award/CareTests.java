package io.yimen.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.application.CaseApi;
import io.yimen.application.CaseApi.Answer;
import io.yimen.application.OwnProgrammes;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.security.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The care agreement of a Tekun award, and its end: heard, published for seven days, confirmed by somebody else. */
@YimenTest
class CareTests {

    private static final LocalDate PROPOSED = LocalDate.of(2027, 2, 1);
    private static final LocalDate LAST_DAY_OF_NOTICE = LocalDate.of(2027, 2, 7);

    private static final String[] DIED = {
        "ground", "DIED_OR_MISSING", "explanation", "殡葬登记", "place", "村务栏", "from", "2027-02-01"
    };

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    @Test
    void an_award_without_agreement_says_so_until_one_is_signed_which_can_be_printed() {
        String award = award();
        assertThat(page("approver.shucheng", award)).contains("还没有照料协议");

        assertThat(post("township.shucheng", award + "/agreement")).hasStatus(403);
        assertThat(post("caseworker.shucheng", award + "/agreement", "carer", "", "tier", "HALF", "duties", ""))
                .hasStatus(422)
                .bodyText()
                .contains("请填写照料人姓名", "请填写照料内容");
        assertThat(post(
                        "caseworker.shucheng",
                        award + "/agreement",
                        "institution",
                        "",
                        "carer",
                        "赵小军",
                        "tier",
                        "HALF",
                        "duties",
                        "一日三餐，洗澡穿衣",
                        "begin",
                        "2027-01-01",
                        "signedOn",
                        "20261125"))
                .hasStatus(302);

        assertThat(page("approver.shucheng", award)).doesNotContain("还没有照料协议");
        assertThat(page("caseworker.shucheng", award + "/agreement"))
                .contains("特困人员照料服务协议", "赵小军", "半护理", "一日三餐，洗澡穿衣", "2027 年 1 月 1 日");
    }

    @Test
    void an_ending_is_heard_published_and_confirmed_by_another_and_stops_the_next_month() {
        String award = award();
        String[] unheard = {
            "ground", "CAN_WORK", "explanation", "已就业", "heardOn", "", "heard", "", "place", "村务栏", "from", "2027-02-01"
        };
        String[] heard = {
            "ground",
            "CAN_WORK",
            "explanation",
            "已就业",
            "heardOn",
            "2027-01-31",
            "heard",
            "本人没有意见",
            "place",
            "村务栏",
            "from",
            "2027-02-01"
        };

        assertThat(on(PROPOSED, "caseworker.shucheng", award + "/ending", unheard))
                .hasStatus(422)
                .bodyText()
                .contains("请填写本人意见");
        assertThat(on(PROPOSED, "approver.shucheng", award + "/ending", heard)).hasStatus(403);
        assertThat(on(PROPOSED, "caseworker.beilin", award + "/ending", heard)).hasStatus(404);
        assertThat(on(PROPOSED, "caseworker.shucheng", award + "/ending", heard))
                .hasStatus(302);
        assertThat(on(PROPOSED, "township.shucheng", award + "/ending", heard)).hasStatus(409);
        assertThat(clock.at(PROPOSED, () -> page("approver.shucheng", award + "/care")))
                .contains("公示中", "有了劳动能力", "本人没有意见", "2027-02-01 至 2027-02-07");
        assertThat(on(LAST_DAY_OF_NOTICE, "approver.shucheng", award + "/ending/confirm"))
                .hasStatus(422)
                .bodyText()
                .contains("公示期还没有满");
        assertThat(on(LAST_DAY_OF_NOTICE.plusDays(1), "caseworker.shucheng", award + "/ending/confirm"))
                .hasStatus(403);
        assertThat(on(LAST_DAY_OF_NOTICE.plusDays(1), "approver.shucheng", award + "/ending/confirm"))
                .hasStatus(302);

        assertThat(clock.at(LAST_DAY_OF_NOTICE.plusDays(1), () -> page("caseworker.shucheng", award + "/care")))
                .contains("已确认终止", "发到 2027-02", "筛查低保");
        assertThat(clock.at(LocalDate.of(2027, 2, 28), () -> page("approver.shucheng", award)))
                .doesNotContain("已结束");
        assertThat(clock.at(LocalDate.of(2027, 3, 1), () -> page("approver.shucheng", award)))
                .contains("已结束");
        assertThat(count("select count(*) from award where id = '" + id(award) + "' and end_month = '2027-02-01'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from audit_event where action = 'AWARD_ENDED' and subject = '" + id(award)
                        + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_death_needs_no_hearing_and_an_ending_may_be_dropped_with_a_reason() {
        String award = award();
        assertThat(on(
                        PROPOSED,
                        "township.shucheng",
                        award + "/ending",
                        "ground",
                        "DIED_OR_MISSING",
                        "explanation",
                        "殡葬登记",
                        "place",
                        "村务栏",
                        "from",
                        "2027-02-01"))
                .hasStatus(302);

        assertThat(on(PROPOSED, "caseworker.shucheng", award + "/ending/drop", "why", ""))
                .hasStatus(422);
        assertThat(on(PROPOSED, "caseworker.shucheng", award + "/ending/drop", "why", "同名同姓，登记有误"))
                .hasStatus(302);

        assertThat(clock.at(PROPOSED, () -> page("approver.shucheng", award + "/care")))
                .contains("没有终止", "同名同姓，登记有误");
        assertThat(count("select count(*) from award where id = '" + id(award) + "' and end_month is null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from notice where purpose = 'END' and state = 'WITHDRAWN'"))
                .isPositive();
    }

    @Test
    void an_ending_is_told_although_another_notice_of_the_same_case_still_hangs() {
        String award = award();
        JdbcClient.create(database.asSuperuser()).sql("""
                update notice set state = 'OPEN', down_at = null
                where case_number = (select case_number from award where id = ?::uuid)""").param(id(award)).update();

        assertThat(on(PROPOSED, "caseworker.shucheng", award + "/ending", DIED)).hasStatus(302);

        assertThat(count("select count(*) from notice n join award a on a.case_number = n.case_number where a.id = '"
                        + id(award) + "' and n.state = 'OPEN'"))
                .isEqualTo(2);
    }

    @Test
    void of_two_who_propose_the_same_ending_at_once_one_is_told() throws Exception {
        String award = award();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = Stream.of("caseworker.shucheng", "township.shucheng")
                    .map(user -> threads.submit(() -> {
                        start.await();
                        return on(PROPOSED, user, award + "/ending", DIED)
                                .getResponse()
                                .getStatus();
                    }))
                    .toList();

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(302, 409);
        } finally {
            threads.shutdownNow();
        }
    }

    private String award() {
        OwnProgrammes shucheng = new OwnProgrammes(new CaseApi(mvc), clock, "shucheng");
        Answer confirmed =
                shucheng.confirmed(shucheng.inReview(shucheng.assessed(OwnProgrammes.oldMan("341523100")), "APPROVE"));
        assertThat(confirmed.text("stage")).isEqualTo("CONFIRMED");
        return "/awards/341523/" + confirmed.body().at("/award/id").asString();
    }

    private static String id(String award) {
        return award.substring(award.lastIndexOf('/') + 1);
    }

    private int count(String sql) {
        return JdbcClient.create(database.asSuperuser())
                .sql(sql)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult on(LocalDate day, String user, String uri, String... fields) {
        return clock.at(day, () -> post(user, uri, fields));
    }

    private MvcTestResult post(String user, String uri, String... fields) {
        var request = mvc.post().uri(uri).with(SignedIn.as(user)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String page(String user, String uri) {
        return new String(
                mvc.get()
                        .uri(uri)
                        .with(SignedIn.as(user))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
