package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import io.yimen.common.CaseNumber;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.notice.Notices;
import io.yimen.policy.Policies;
import io.yimen.policy.PublishedPolicy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/** What may happen to a case beside the straight way: longer terms, reviews, notices that come down by themselves, earlier cases. */
@YimenTest
class ProcedureTests {

    private static final String CLERK = "caseworker.beilin";
    private static final String REVIEW =
            "{\"heldOn\": \"2026-11-25\", \"participants\": 12, \"inFavour\": 10, \"against\": 1, \"text\": \"情况属实\"}";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Notices notices;

    @Autowired
    private Policies policies;

    private PublishedPolicy policy;
    private CaseApi api;
    private Journey journey;

    @BeforeEach
    void client() {
        api = new CaseApi(mvc);
        journey = new Journey(api, clock);
        policy = new PublishedPolicy(database, policies);
    }

    @AfterEach
    void only_the_accounts_of_the_demo_stay() {
        JdbcClient.create(database.asSuperuser())
                .sql("delete from app_account where username = 'township9.beilin'")
                .update();
    }

    @Test
    void a_hard_case_gets_45_working_days_on_a_ground_once() {
        Answer at = journey.underInquiry(Families.ofThree());
        String before = due(at);

        Answer extended = journey.step(
                "township.beilin", at, "EXTEND", "{\"ground\": \"SPLIT_RESIDENCE\", \"text\": \"人在外地务工\"}");

        assertThat(before).isEqualTo("2027-01-06");
        assertThat(due(extended)).isEqualTo("2027-01-27");
        assertThat(history(extended)).contains("EXTEND 人在外地务工");
        assertThat(api.act(
                                "township.beilin",
                                number(at),
                                "EXTEND",
                                extended.version(),
                                "{\"ground\": \"REMOTE\", \"text\": \"再延\"}")
                        .is(422)
                        .code())
                .isEqualTo("EXTENDED_ALREADY");
    }

    @Test
    void an_extension_needs_a_ground_and_words_and_a_supervisor() {
        Answer at = journey.underInquiry(Families.ofThree());

        assertThat(act("township.beilin", at, "EXTEND", "{}").is(422).pointers())
                .containsExactlyInAnyOrder("/data/ground", "/data/text");
        assertThat(act(CLERK, at, "EXTEND", "{\"ground\": \"REMOTE\", \"text\": \"远\"}")
                        .is(403)
                        .code())
                .isEqualTo("ROLE");
    }

    @Test
    void after_an_objection_a_democratic_review_may_be_held_before_the_new_opinion() {
        Answer at = objected();

        Answer reviewed = journey.step(CLERK, at, "DEMOCRATIC_REVIEW", REVIEW);
        Answer opinion = journey.step(
                "township.beilin", reviewed, "GIVE_FIRST_OPINION", "{\"opinion\": \"APPROVE\", \"text\": \"好\"}");

        assertThat(opinion.text("stage")).isEqualTo("FIRST_OPINION");
        assertThat(history(opinion)).contains("DEMOCRATIC_REVIEW 12/10/1，情况属实");
    }

    @Test
    void nobody_reviews_a_family_against_which_nobody_objected() {
        Answer at = journey.underInquiry(Families.ofThree());

        assertThat(act(CLERK, at, "DEMOCRATIC_REVIEW", REVIEW).is(422).code()).isEqualTo("NO_OBJECTION");
    }

    @Test
    void a_review_has_five_people_or_more_and_no_more_votes_than_people() {
        Answer at = objected();

        assertThat(act(CLERK, at, "DEMOCRATIC_REVIEW", REVIEW.replace("12", "4"))
                        .status())
                .isEqualTo(400);
        assertThat(act(CLERK, at, "DEMOCRATIC_REVIEW", REVIEW.replace("\"against\": 1", "\"against\": 3"))
                        .pointers())
                .containsExactly("/data/against");
        assertThat(act(CLERK, at, "DEMOCRATIC_REVIEW", REVIEW.replace("11-25", "11-26"))
                        .pointers())
                .containsExactly("/data/heldOn");
    }

    @Test
    void a_notice_comes_down_by_itself_after_its_last_day_and_the_case_still_goes_on() {
        Answer at = journey.onNotice(Families.ofThree());

        down(LocalDate.of(2026, 12, 1));
        assertThat(noticeState(at)).isEqualTo("OPEN");
        down(Journey.AFTER_NOTICE);
        assertThat(noticeState(at)).isEqualTo("CLOSED");

        Answer closed = clock.at(Journey.AFTER_NOTICE, () -> journey.step(CLERK, at, "CLOSE_NOTICE", "{}"));
        assertThat(closed.text("stage")).isEqualTo("COUNTY_REVIEW");
    }

    @Test
    void a_new_case_of_the_same_people_links_to_the_one_that_is_over() {
        ObjectNode family = Families.ofThree();
        Answer first = journey.accepted(family);
        journey.step(CLERK, first, "WITHDRAW", "{\"reason\": \"缺材料\"}");

        Answer second = journey.accepted(family);

        assertThat(previous(second)).isEqualTo(number(first));
        assertThat(act(CLERK, api.read(CLERK, number(first)), "START_INQUIRY", "{}")
                        .is(409)
                        .code())
                .isEqualTo("ILLEGAL_ACTION");
    }

    @Test
    void where_the_county_delegated_it_another_head_of_the_township_decides_within_20_days() {
        secondHead();
        policy.publish("610103", "decision.delegated_to_township", "true", LocalDate.of(2026, 11, 25));
        try {
            Answer at = journey.inReview(Families.ofThree());

            assertThat(due(at)).isEqualTo("2026-12-23");
            assertThat(clock.at(Journey.AFTER_NOTICE, () -> act("township.beilin", at, "CONFIRM", "{}"))
                            .is(403)
                            .code())
                    .isEqualTo("SAME_PERSON");
            Answer confirmed = clock.at(Journey.AFTER_NOTICE, () -> act("township9.beilin", at, "CONFIRM", "{}"))
                    .is(200);
            assertThat(confirmed.text("stage")).isEqualTo("CONFIRMED");
            assertThat(jdbc(
                            "select h.role from application_history h join application a on a.county_code = h.county_code"
                                    + " and a.id = h.application_id where h.action = 'CONFIRM' and a.case_number = ?",
                            at))
                    .isEqualTo("TOWNSHIP_REVIEWER");
        } finally {
            policy.withdraw("610103", "decision.delegated_to_township", LocalDate.of(2026, 11, 25));
        }
        Answer later = journey.inReview(Families.ofThree());
        assertThat(clock.at(Journey.AFTER_NOTICE, () -> act("township9.beilin", later, "CONFIRM", "{}"))
                        .is(403)
                        .code())
                .isEqualTo("ROLE");
    }

    private Answer objected() {
        Answer at = journey.onNotice(Families.ofThree());
        return journey.step(CLERK, at, "RECORD_OBJECTION", "{\"text\": \"有车没有申报\"}");
    }

    private void down(LocalDate on) {
        clock.at(on, () -> Scopes.callIn(RegionScope.ALL, notices::closeOver));
    }

    private Answer act(String user, Answer at, String action, String data) {
        return api.act(user, number(at), action, at.version(), data);
    }

    /** A second head of the same township, with the password of the first. */
    private void secondHead() {
        JdbcClient.create(database.asSuperuser()).sql("""
                insert into app_account (id, username, display_name, region_code, roles, scopes, password_hash,
                    password_changed_at, must_change, never_expires, enabled, created_at, version)
                select gen_random_uuid(), 'township9.beilin', '副主任', region_code, roles, scopes, password_hash,
                    password_changed_at, must_change, never_expires, enabled, created_at, 1
                from app_account where username = 'township.beilin' on conflict do nothing""").update();
    }

    private String due(Answer at) {
        return jdbc("select total_due_on::text from application where case_number = ?", at);
    }

    private String previous(Answer at) {
        return jdbc("select previous_case from application where case_number = ?", at);
    }

    private String noticeState(Answer at) {
        return jdbc("select state from notice where case_number = ?", at);
    }

    private String jdbc(String sql, Answer at) {
        return JdbcClient.create(database.asSuperuser())
                .sql(sql)
                .param(number(at))
                .query(String.class)
                .single();
    }

    private static String number(Answer at) {
        return new CaseNumber(at.text("caseNumber")).value();
    }

    private List<String> history(Answer at) {
        return api.read(CLERK, number(at))
                .is(200)
                .body()
                .path("history")
                .valueStream()
                .map(row ->
                        row.path("action").asString() + " " + row.path("reason").asString(""))
                .toList();
    }
}
