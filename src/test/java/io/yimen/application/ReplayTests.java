package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.policy.Policies;
import io.yimen.policy.PublishedPolicy;
import io.yimen.security.SignedIn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@YimenTest
class ReplayTests {

    private static final LocalDate LATER = LocalDate.of(2027, 1, 4);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Policies policies;

    private PublishedPolicy policy;
    private CaseApi api;
    private Journey journey;

    @BeforeEach
    void open() {
        policy = new PublishedPolicy(database, policies);
        api = new CaseApi(mvc);
        journey = new Journey(api, clock);
    }

    @Test
    void a_decision_comes_out_as_it_is_stored() {
        String number = journey.confirmed(Families.ofThree()).text("caseNumber");

        Answer replay = replay("reviewer.beilin", number).is(200);

        assertThat(replay.body().path("sameAsStored").asBoolean()).isTrue();
        assertThat(replay.body().path("sameToday").asBoolean()).isTrue();
        assertThat(replay.body().path("differences")).isEmpty();
        assertThat(replay.body().path("parameters")).isEmpty();
        assertThat(replay.text("outcome")).isEqualTo("CONFIRMED");
        assertThat(replay.text("decidedOn")).isEqualTo("2026-12-02");
        assertThat(replay.body().path("engine").path("then").asString())
                .isEqualTo(replay.body().path("engine").path("now").asString());
        assertThat(replay.body().path("stored")).isEqualTo(replay.body().path("then"));
        assertThat(replay.body().path("steps")).hasSize(2);
    }

    @Test
    void a_new_line_changes_what_today_says_and_not_what_that_day_says() {
        String number = journey.confirmed(Families.ofThree()).text("caseNumber");
        String amount = amount(replay("reviewer.beilin", number), "stored");
        policy.publish("610103", "dibao.line.urban", "800.00", LocalDate.of(2027, 1, 1));

        try {
            Answer replay =
                    clock.at(LATER, () -> replay("reviewer.beilin", number)).is(200);

            assertThat(replay.body().path("sameAsStored").asBoolean()).isTrue();
            assertThat(replay.body().path("sameToday").asBoolean()).isFalse();
            assertThat(amount(replay, "then")).isEqualTo(amount);
            assertThat(amount(replay, "today")).isNotEqualTo(amount);
            assertThat(replay.body().path("parameters").get(0).path("key").asString())
                    .isEqualTo("dibao.line.urban");
            assertThat(replay.body()
                            .path("parameters")
                            .get(0)
                            .path("then")
                            .path("value")
                            .asString())
                    .isEqualTo("740.00");
            assertThat(replay.body()
                            .path("parameters")
                            .get(0)
                            .path("today")
                            .path("value")
                            .asString())
                    .isEqualTo("800.00");
            assertThat(replay.body().path("differences").valueStream()).anySatisfy(line -> {
                assertThat(line.path("field").asString()).isEqualTo("monthlyAmount");
                assertThat(line.path("programme").asString()).isEqualTo("DIBAO");
                assertThat(line.path("stored")).isEqualTo(line.path("replayed"));
            });
        } finally {
            policy.withdraw("610103", "dibao.line.urban", LocalDate.of(2027, 1, 1));
        }
    }

    @Test
    void a_later_correction_of_that_very_day_does_not_reach_the_decision() {
        policy.publish("610103", "dibao.line.urban", "750.00", LocalDate.of(2026, 12, 1));
        try {
            String number = journey.confirmed(Families.ofThree()).text("caseNumber");
            policy.publish("610103", "dibao.line.urban", "760.00", LocalDate.of(2026, 12, 1));

            Answer replay =
                    clock.at(LATER, () -> replay("reviewer.beilin", number)).is(200);

            assertThat(replay.body().path("sameAsStored").asBoolean()).isTrue();
            assertThat(replay.body().path("sameToday").asBoolean()).isFalse();
            assertThat(replay.body()
                            .path("parameters")
                            .get(0)
                            .path("then")
                            .path("value")
                            .asString())
                    .isEqualTo("750.00");
            assertThat(replay.body()
                            .path("parameters")
                            .get(0)
                            .path("today")
                            .path("value")
                            .asString())
                    .isEqualTo("760.00");
        } finally {
            policy.withdraw("610103", "dibao.line.urban", LocalDate.of(2026, 12, 1));
        }
    }

    @Test
    void a_stored_result_that_somebody_changed_is_told_apart() {
        String number = journey.confirmed(Families.ofThree()).text("caseNumber");
        JdbcClient.create(database.asSuperuser()).sql("""
                        UPDATE application_decision SET result = replace(result::text, '"MINOR"', '"AGE_60"')::jsonb
                        WHERE application_id = (SELECT id FROM application WHERE case_number = ?)""").param(number).update();

        Answer replay = replay("reviewer.beilin", number).is(200);

        assertThat(replay.body().path("sameAsStored").asBoolean()).isFalse();
        assertThat(replay.body().path("differences").valueStream())
                .allSatisfy(line -> assertThat(line.path("field").asString()).isEqualTo("component"))
                .hasSize(2);
    }

    @Test
    void every_step_that_decided_can_be_replayed() {
        String number = journey.confirmed(Families.ofThree()).text("caseNumber");
        Answer last = replay("approver.beilin", number);
        int first = last.body().path("steps").get(0).asInt();

        Answer proposal =
                api.get("approver.beilin", uri(number) + "?step=" + first).is(200);

        assertThat(proposal.text("outcome")).isEqualTo("PROPOSED");
        assertThat(proposal.body().path("sameAsStored").asBoolean()).isTrue();
        api.get("approver.beilin", uri(number) + "?step=9999").is(404);
    }

    @Test
    void a_case_without_a_decision_says_so() {
        String number = journey.accepted(Families.ofThree()).text("caseNumber");

        assertThat(replay("reviewer.beilin", number).is(409).code()).isEqualTo("NOT_DECIDED");
        assertThat(page("reviewer.beilin", number, "zh-CN")).hasStatus(404);
    }

    @Test
    void role_and_region_hold() {
        String number = journey.confirmed(Families.ofThree()).text("caseNumber");

        replay("reviewer.linyi", number).is(404);
        replay("policy.beilin", number).is(403);
        replay("auditor", number).is(403);
        assertThat(page("reviewer.linyi", number, "zh-CN")).hasStatus(404);
        assertThat(page("policy.beilin", number, "zh-CN")).hasStatus(403);
    }

    @Test
    void it_is_recorded_as_a_reading_of_the_case() {
        String number = journey.confirmed(Families.ofThree()).text("caseNumber");

        replay("reviewer.beilin", number).is(200);

        assertThat(JdbcClient.create(database.asSuperuser())
                        .sql("SELECT count(*) FROM audit_event WHERE action = 'CASE_REPLAYED' AND subject = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_decision_keeps_which_values_were_in_force() {
        String number = journey.confirmed(Families.ofThree()).text("caseNumber");

        List<String> lines = JdbcClient.create(database.asSuperuser())
                .sql("""
                        SELECT DISTINCT v.value FROM application a JOIN application_decision d ON d.application_id = a.id
                        CROSS JOIN unnest(d.policy_ids) AS used (id) JOIN policy_value v ON v.id = used.id
                        WHERE a.case_number = ? AND v.key = 'dibao.line.urban'""")
                .param(number)
                .query(String.class)
                .list();

        assertThat(lines).containsExactly("740.00");
    }

    @Test
    void the_page_tells_it_in_both_languages() {
        String number = journey.confirmed(Families.ofThree()).text("caseNumber");

        assertThat(page("reviewer.beilin", number, "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("没有差别", "当时和现在都是第", "周小雨（未成年人）", "逐项对照")
                .doesNotContain("??");
        assertThat(page("reviewer.beilin", number, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("No difference", "then and now", "Item by item")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/cases/" + number).with(SignedIn.as("reviewer.beilin")))
                .bodyText()
                .contains("/cases/" + number + "/replay");
    }

    private MvcTestResult page(String user, String number, String language) {
        return mvc.get()
                .uri("/cases/" + number + "/replay")
                .with(SignedIn.as(user))
                .cookie(new jakarta.servlet.http.Cookie("lang", language))
                .exchange();
    }

    private Answer replay(String user, String number) {
        return api.get(user, uri(number));
    }

    private static String uri(String number) {
        return CaseApi.APPLICATIONS + "/" + number + "/replay";
    }

    private static String amount(Answer replay, String column) {
        return replay.body()
                .path(column)
                .path("programmes")
                .valueStream()
                .filter(entry -> entry.path("programme").asString().equals("DIBAO"))
                .findFirst()
                .orElseThrow()
                .path("monthlyAmount")
                .asString();
    }
}
