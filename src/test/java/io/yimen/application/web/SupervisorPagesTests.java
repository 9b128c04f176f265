package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi;
import io.yimen.application.CaseApi.Answer;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/** What supervisors do with many cases: hand over, look at the figures before confirming, read the register of relatives. */
@YimenTest
class SupervisorPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    private CaseApi api;
    private Journey journey;
    private Pages pages;

    @BeforeEach
    void client() {
        api = new CaseApi(mvc);
        journey = new Journey(api, clock);
        pages = new Pages(mvc);
    }

    @Test
    void the_open_work_of_an_absent_colleague_goes_to_another() {
        Answer mine = journey.accepted(Families.ofThree());

        handOver("caseworker2.beilin", "产假").is(302);

        assertThat(worker(mine)).isEqualTo("caseworker2.beilin");
        Answer read = api.read("caseworker2.beilin", mine.text("caseNumber")).is(200);
        assertThat(read.body().path("history").toString()).contains("HAND_OVER").contains("产假");
        // who took it still cannot decide it
        assertThat(intakeBy(mine)).isEqualTo("caseworker.beilin");
        back();
    }

    @Test
    void work_goes_only_to_a_caseworker_of_the_place_and_with_a_reason() {
        Answer mine = journey.accepted(Families.ofThree());

        for (String to : new String[] {"caseworker.linyi", "approver.beilin", "caseworker.beilin", "nobody"}) {
            handOver(to, "产假").is(422);
        }
        handOver("caseworker2.beilin", " ").is(422);
        assertThat(worker(mine)).isEqualTo("caseworker.beilin");
    }

    @Test
    void before_confirming_many_the_county_sees_the_figures_and_those_to_look_at_first() {
        Answer plain = journey.inReview(Families.ofThree());
        ObjectNode kin = Families.ofThree();
        kin.putObject("staffRelative").put("is", true).put("who", "王主任").put("relation", "兄弟");
        Answer relative = journey.inReview(kin);

        String page = clock.at(
                Journey.AFTER_NOTICE,
                () -> pages.post(
                                "approver.beilin",
                                "/cases/confirm/check",
                                "case",
                                ticked(plain),
                                "case",
                                ticked(relative))
                        .is(200)
                        .html());

        assertThat(page)
                .contains("1,542.00")
                .contains("2,220.00")
                .contains("300.00")
                .contains("工作人员近亲属");
        assertThat(page.indexOf(relative.text("caseNumber"))).isLessThan(page.indexOf(plain.text("caseNumber")));
        assertThat(page)
                .contains("value=\"" + ticked(plain) + "\"")
                .doesNotContain("value=\"" + ticked(relative) + "\"");
    }

    @Test
    void the_register_of_relatives_names_them_and_the_visit_that_is_due() {
        ObjectNode kin = Families.ofThree();
        kin.putObject("staffRelative").put("is", true).put("who", "赵所长").put("relation", "姐妹");
        Answer at = journey.accepted(kin);

        String page = pages.get("reviewer.beilin", "/cases/relatives").is(200).html();

        assertThat(page).contains(at.text("caseNumber")).contains("赵所长（姐妹）").contains("待入户");
        assertThat(pages.get("reviewer.linyi", "/cases/relatives").is(200).html())
                .doesNotContain("赵所长");
    }

    private Pages.Page handOver(String to, String reason) {
        return pages.post(
                "township.beilin", "/cases/handover", "from", "caseworker.beilin", "to", to, "reason", reason);
    }

    private static String ticked(Answer at) {
        return at.text("caseNumber") + ":" + at.version();
    }

    private void back() {
        JdbcClient.create(database.asSuperuser())
                .sql("update application set worker = intake_by where worker = 'caseworker2.beilin'")
                .update();
    }

    private String worker(Answer at) {
        return one("worker", at);
    }

    private String intakeBy(Answer at) {
        return one("intake_by", at);
    }

    private String one(String column, Answer at) {
        return JdbcClient.create(database.asSuperuser())
                .sql("select " + column + " from application where case_number = ?")
                .param(at.text("caseNumber"))
                .query(String.class)
                .single();
    }
}
