package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/** One intake opens a case for each programme: they share facts, visit and verification, and each goes its own way. */
@YimenTest
class IntakeTests {

    private static final String CLERK = "caseworker.beilin";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    private CaseApi api;
    private Journey journey;
    private Answer dibao;
    private Answer rigid;

    @BeforeEach
    void two_cases() {
        api = new CaseApi(mvc);
        journey = new Journey(api, clock);
        List<Answer> cases = api.openedFor(CLERK, Families.ofThree(), "DIBAO", "RIGID_EXPENDITURE");
        assertThat(cases).hasSize(2);
        dibao = cases.get(0);
        rigid = cases.get(1);
    }

    @Test
    void each_programme_has_a_case_with_its_own_number() {
        assertThat(dibao.text("caseNumber")).startsWith("610103D2026");
        assertThat(rigid.text("caseNumber")).startsWith("610103R2026");
        assertThat(List.of(dibao, rigid))
                .allSatisfy(one -> assertThat(one.text("stage")).isEqualTo("ACCEPTED"));
    }

    @Test
    void what_is_amended_in_one_is_amended_in_the_other() {
        ObjectNode facts = ((ObjectNode) read(dibao).body().path("facts")).deepCopy();
        facts.putArray("expenses")
                .addObject()
                .put("kind", "EDUCATION")
                .put("amount", "4000.00")
                .put("period", "YEAR");

        act(dibao, "AMEND", "{\"facts\": " + facts + "}");

        assertThat(read(rigid).body().at("/facts/expenses/0/amount").asString()).isEqualTo("4000.00");
        assertThat(history(rigid)).contains("AMEND");
        assertThat(api.act(CLERK, rigid.text("caseNumber"), "START_INQUIRY", rigid.version(), "{}")
                        .is(409)
                        .code())
                .isEqualTo("STALE");
    }

    @Test
    void the_registers_are_asked_once_for_both() {
        act(dibao, "START_INQUIRY", "{}");
        int asked = questions();

        act(rigid, "START_INQUIRY", "{}");

        assertThat(questions()).isPositive().isEqualTo(asked);
        assertThat(read(rigid).body().at("/verification/state").asString())
                .isEqualTo(read(dibao).body().at("/verification/state").asString())
                .isNotEqualTo("NOT_STARTED");
    }

    @Test
    void one_visit_serves_both() {
        act(dibao, "START_INQUIRY", "{}");
        act(dibao, "RECORD_VISIT", Journey.VISIT);

        assertThat(read(rigid).body().at("/visit/findings").asString()).isEqualTo("与申报一致");
        assertThat(read(rigid).text("stage")).isEqualTo("ACCEPTED");
    }

    @Test
    void when_one_is_withdrawn_the_other_goes_on_with_its_verification() {
        act(dibao, "START_INQUIRY", "{}");
        act(dibao, "RECORD_VISIT", Journey.VISIT);
        act(rigid, "START_INQUIRY", "{}");

        act(dibao, "WITHDRAW", "{\"reason\": \"只申请刚性支出\"}");

        assertThat(read(dibao).text("stage")).isEqualTo("WITHDRAWN");
        assertThat(read(rigid).text("stage")).isEqualTo("UNDER_INQUIRY");
        Answer at = read(rigid);
        journey.step("township.beilin", at, "GIVE_FIRST_OPINION", "{\"opinion\": \"REFUSE\", \"text\": \"支出占比未达到\"}");
        assertThat(read(rigid).text("stage")).isEqualTo("FIRST_OPINION");
    }

    @Test
    void a_case_that_comes_back_goes_on_with_what_was_amended_in_the_other_meanwhile() {
        act(dibao, "START_INQUIRY", "{}");
        act(dibao, "RECORD_VISIT", Journey.VISIT);
        journey.step(
                "township.beilin", read(dibao), "GIVE_FIRST_OPINION", "{\"opinion\": \"APPROVE\", \"text\": \"符合\"}");
        act(dibao, "PUBLISH_NOTICE", "{\"place\": \"公开栏\", \"from\": \"" + Journey.START + "\"}");
        ObjectNode facts = ((ObjectNode) read(rigid).body().path("facts")).deepCopy();
        facts.putArray("expenses")
                .addObject()
                .put("kind", "EDUCATION")
                .put("amount", "5000.00")
                .put("period", "YEAR");
        act(rigid, "AMEND", "{\"facts\": " + facts + "}");
        assertThat(read(dibao).body().at("/facts/expenses/0/amount").asString(""))
                .isEmpty();

        act(dibao, "RECORD_OBJECTION", "{\"text\": \"有学费没有申报\"}");

        assertThat(read(dibao).body().at("/facts/expenses/0/amount").asString()).isEqualTo("5000.00");
        assertThat(read(rigid).body().at("/facts/expenses/0/amount").asString()).isEqualTo("5000.00");
    }

    @Test
    void where_one_of_the_programmes_has_an_open_case_already_none_is_opened() {
        ObjectNode family = Families.ofThree();
        api.openedFor(CLERK, family, "TEKUN");
        int before = cases();
        ObjectNode both = family.deepCopy();
        both.putArray("programmes").add("DIBAO").add("TEKUN");

        Answer refused = api.post(CLERK, CaseApi.APPLICATIONS, both.toString());

        assertThat(refused.is(409).code()).isEqualTo("ACTIVE_CASE");
        assertThat(cases()).isEqualTo(before);
    }

    private Answer act(Answer which, String action, String data) {
        return journey.step(CLERK, read(which), action, data);
    }

    private Answer read(Answer which) {
        return api.read(CLERK, which.text("caseNumber")).is(200);
    }

    private List<String> history(Answer which) {
        return read(which)
                .body()
                .path("history")
                .valueStream()
                .map(row -> row.path("action").asString())
                .toList();
    }

    private int questions() {
        return count("select count(*) from verification_item i join verification_order o"
                + " on o.county_code = i.county_code and o.id = i.order_id"
                + " join application a on a.county_code = o.county_code and a.intake_id = o.subject_of"
                + " where a.case_number = '" + dibao.text("caseNumber") + "'");
    }

    private int cases() {
        return count("select count(*) from application");
    }

    private int count(String sql) {
        return JdbcClient.create(database.asSuperuser())
                .sql(sql)
                .query(Integer.class)
                .single();
    }
}
