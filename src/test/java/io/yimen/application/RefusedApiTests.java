package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/** Requirements 20 (who is named as a relative), 34, 35 and 36 (the version): every refused path answers clearly, changes nothing. */
@YimenTest
class RefusedApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    private CaseApi api;
    private Journey journey;

    @BeforeEach
    void client() {
        api = new CaseApi(mvc);
        journey = new Journey(api, clock);
    }

    @Test
    void a_wrong_role_is_forbidden() {
        Answer at = journey.accepted(Families.ofThree());

        Answer refused = changingNothing(() -> act("approver.beilin", at, "START_INQUIRY", "{}"));

        assertThat(refused.is(403).code()).isEqualTo("ROLE");
    }

    @Test
    void administrators_and_outsiders_reach_no_case() {
        Answer at = journey.accepted(Families.ofThree());

        for (String user : List.of("sysadmin", "secadmin", "auditor", "analyst.mca", "screening", "finance.beilin")) {
            changingNothing(() -> api.read(user, at.text("caseNumber"))).is(403);
            changingNothing(() -> act(user, at, "WITHDRAW", "{\"reason\": \"x\"}"))
                    .is(403);
        }
    }

    @Test
    void who_was_named_as_a_relative_may_do_nothing() {
        ObjectNode family = Families.ofThree();
        family.set(
                "staffRelative", CaseApi.object("{\"is\": true, \"who\": \"township.beilin\", \"relation\": \"兄弟\"}"));
        Answer at = journey.step("caseworker.beilin", journey.underInquiry(family), "RECORD_VISIT", Journey.VISIT);

        Answer refused = changingNothing(
                () -> act("township.beilin", at, "GIVE_FIRST_OPINION", "{\"opinion\": \"APPROVE\", \"text\": \"同意\"}"));

        assertThat(refused.is(403).code()).isEqualTo("RELATIVE");
        assertThat(JdbcClient.create(database.asSuperuser())
                        .sql("select count(*) from audit_event where outcome = 'RELATIVE' and subject = ?")
                        .param(at.text("caseNumber"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_family_of_staff_is_visited_by_the_county_before_it_is_confirmed() {
        ObjectNode family = Families.ofThree();
        family.set("staffRelative", CaseApi.object("{\"is\": true, \"who\": \"某某\", \"relation\": \"兄弟\"}"));
        Answer review = journey.inReview(family);

        Answer refused = changingNothing(
                () -> clock.at(Journey.AFTER_NOTICE, () -> act("approver.beilin", review, "CONFIRM", "{}")));

        assertThat(refused.is(422).code()).isEqualTo("COUNTY_VISIT_MISSING");
    }

    @Test
    void a_stale_version_is_a_conflict_that_names_the_present_one() {
        Answer before = journey.accepted(Families.ofThree());
        Answer after = journey.step("caseworker.beilin", before, "START_INQUIRY", "{}");

        Answer refused = changingNothing(() -> act("caseworker.beilin", before, "RECORD_VISIT", Journey.VISIT));

        assertThat(refused.is(409).code()).isEqualTo("STALE");
        assertThat(refused.version()).isEqualTo(after.version());
    }

    @Test
    void the_order_of_the_procedure_cannot_be_skipped() {
        Answer at = journey.accepted(Families.ofThree());

        Answer refused = changingNothing(() -> act("approver.beilin", at, "CONFIRM", "{}"));
        Answer own = changingNothing(() -> act("caseworker.beilin", at, "CLOSE_NOTICE", "{}"));

        assertThat(refused.is(409).code()).isEqualTo("ILLEGAL_ACTION");
        assertThat(refused.body().path("allowedActions").toString()).isEqualTo("[\"TERMINATE\"]");
        assertThat(own.is(409).body().path("allowedActions").toString())
                .isEqualTo("[\"AMEND\",\"START_INQUIRY\",\"WITHDRAW\"]");
    }

    @Test
    void a_draft_cannot_be_confirmed() {
        Answer draft = api.createDraft("caseworker.beilin", Families.ofThree()).is(201);
        Answer at = new Answer(201, draft.body().path("cases").get(0));

        assertThat(changingNothing(() -> act("approver.beilin", at, "CONFIRM", "{}"))
                        .is(409)
                        .code())
                .isEqualTo("ILLEGAL_ACTION");
    }

    @Test
    void another_county_answers_as_if_there_were_no_such_case() {
        Answer at = journey.accepted(Families.ofThree());

        for (String user : List.of("caseworker.linyi", "approver.linyi", "reviewer.shucheng")) {
            Answer foreign =
                    changingNothing(() -> api.read(user, at.text("caseNumber"))).is(404);
            Answer none = api.read(user, "610103D20269999999").is(404);
            assertThat(foreign.body()).isEqualTo(none.body());
            changingNothing(() -> act(user, at, "WITHDRAW", "{\"reason\": \"x\"}"))
                    .is(404);
        }
    }

    @Test
    void the_inquiry_waits_for_every_adults_consent() {
        ObjectNode family = Families.ofThree();
        family.withArray("consents").remove(1);
        Answer at = journey.accepted(family);

        Answer refused = changingNothing(() -> act("caseworker.beilin", at, "START_INQUIRY", "{}"));

        assertThat(refused.is(422).code()).isEqualTo("CONSENT_MISSING");
        assertThat(refused.pointers()).containsExactly("/facts/members/1");
    }

    @Test
    void the_opinion_waits_for_the_visit_and_the_notice_for_its_last_day() {
        Answer inquiry = journey.underInquiry(Families.ofThree());
        Answer notice = journey.onNotice(Families.ofThree());

        assertThat(changingNothing(() -> act(
                                "township.beilin",
                                inquiry,
                                "GIVE_FIRST_OPINION",
                                "{\"opinion\": \"APPROVE\", \"text\": \"同意\"}"))
                        .is(422)
                        .code())
                .isEqualTo("VISIT_MISSING");
        assertThat(clock.at(
                                LocalDate.of(2026, 12, 1),
                                () -> changingNothing(() -> act("caseworker.beilin", notice, "CLOSE_NOTICE", "{}")))
                        .is(422)
                        .code())
                .isEqualTo("NOTICE_RUNNING");
    }

    @Test
    void nobody_confirms_where_the_engine_finds_nothing() {
        ObjectNode rich = Families.ofThree();
        rich.withArray("incomes")
                .add(CaseApi.object(
                        "{\"member\": \"mother\", \"kind\": \"WAGE\", \"amount\": \"9000\", \"period\": \"MONTH\"}"));
        Answer review = journey.inReview(rich);

        Answer refused = changingNothing(
                () -> clock.at(Journey.AFTER_NOTICE, () -> act("approver.beilin", review, "CONFIRM", "{}")));

        assertThat(refused.is(422).code()).isEqualTo("NOT_ELIGIBLE");
    }

    @Test
    void a_member_with_an_open_case_is_told_the_county_and_nothing_else() {
        ObjectNode first = Families.ofThree();
        journey.accepted(first);
        ObjectNode second = Families.ofThree("371424001");
        Families.member(second, 1).set("idNumber", Families.member(first, 1).get("idNumber"));

        Answer refused = changingNothing(() -> api.create("caseworker.linyi", second));

        assertThat(refused.is(409).code()).isEqualTo("ACTIVE_CASE");
        assertThat(refused.text("county")).isEqualTo("610103");
        assertThat(refused.body().toString()).doesNotContain("610103D");
    }

    @Test
    void a_finished_case_lets_its_members_apply_again() {
        ObjectNode family = Families.ofThree();
        Answer at = journey.accepted(family);
        journey.step("caseworker.beilin", at, "WITHDRAW", "{\"reason\": \"家里找到工作\"}");

        api.create("caseworker.beilin", family).is(201);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_is_told_with_its_place(String what, Fault fault, String pointer) {
        ObjectNode family = Families.ofThree();
        fault.into(family);

        Answer refused = changingNothing(() -> api.create("caseworker.beilin", family));

        assertThat(refused.is(400).pointers()).contains(pointer);
        assertThat(refused.body().path("errors").get(0).path("message").asString())
                .doesNotContain("application.")
                .isNotBlank();
    }

    interface Fault {
        void into(ObjectNode family);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("checksum", f -> Families.member(f, 0).put("idNumber", wrongCheck(f)), "/members/0/idNumber"),
                fault("length", f -> Families.member(f, 0).put("idNumber", "61010319850402"), "/members/0/idNumber"),
                fault(
                        "no such birth date",
                        f -> Families.member(f, 0).put("idNumber", "610103198513029990"),
                        "/members/0/idNumber"),
                fault(
                        "birth date differs",
                        f -> Families.member(f, 0).put("birthDate", "1985-04-03"),
                        "/members/0/birthDate"),
                fault("sex differs", f -> Families.member(f, 0).put("sex", "FEMALE"), "/members/0/sex"),
                fault(
                        "two alike",
                        f -> Families.member(f, 1)
                                .set("idNumber", Families.member(f, 0).get("idNumber")),
                        "/members/1/idNumber"),
                fault(
                        "no number and no reason",
                        f -> Families.member(f, 2).remove("noIdReason"),
                        "/members/2/noIdReason"),
                fault(
                        "born tomorrow",
                        f -> Families.member(f, 2).put("birthDate", "2026-11-26"),
                        "/members/2/birthDate"),
                fault("no such township", f -> f.put("township", "610103999"), "/township"),
                fault("township elsewhere", f -> f.put("township", "371424001"), "/township"),
                fault(
                        "no such hukou",
                        f -> Families.member(f, 0).put("hukouTownship", "999999999"),
                        "/members/0/hukouTownship"),
                fault(
                        "negative money",
                        f -> ((ObjectNode) f.path("assets")).put("financial", "-1"),
                        "/assets/financial"),
                fault(
                        "consent tomorrow",
                        f -> ((ObjectNode) f.path("consents").get(0)).put("signedOn", "2026-11-26"),
                        "/consents/0/signedOn"),
                fault(
                        "consent of nobody",
                        f -> ((ObjectNode) f.path("consents").get(0)).put("member", "aunt"),
                        "/consents/0/member"),
                fault(
                        "card",
                        f -> ((ObjectNode) f.path("payee")).put("account", "6222020200112233445"),
                        "/payee/account"),
                fault("unknown field", f -> f.put("status", "APPROVED"), "/status"),
                fault(
                        "unknown field of a member",
                        f -> Families.member(f, 0).put("personId", "x"),
                        "/members/0/personId"),
                fault(
                        "unknown field of the payee",
                        f -> ((ObjectNode) f.path("payee")).put("verified", true),
                        "/payee/verified"),
                fault("stage", f -> f.put("stage", "CONFIRMED"), "/stage"),
                fault("version", f -> f.put("version", 9), "/version"),
                fault("createdBy", f -> f.put("createdBy", "approver.beilin"), "/createdBy"),
                fault("overrides", f -> f.putObject("overrides"), "/overrides"),
                fault("null", f -> f.putNull("reason"), "/reason"),
                fault(
                        "ID in the reason",
                        f -> f.put(
                                "reason",
                                "父亲 " + Families.member(f, 0).path("idNumber").asString()),
                        "/reason"),
                fault("no name", f -> Families.member(f, 0).put("name", " "), "/members/0/name"),
                fault("two heads", f -> Families.member(f, 1).put("relation", "HEAD"), "/members/1/relation"));
    }

    @Test
    void a_programme_without_cases_of_its_own_is_told() {
        ObjectNode body = Families.ofThree();
        body.putArray("programmes").add("DIBAO").add("DIBAO_MARGIN");

        Answer refused = changingNothing(() -> api.post("caseworker.beilin", CaseApi.APPLICATIONS, body.toString()));

        assertThat(refused.is(400).pointers()).containsExactly("/programmes/1");
    }

    @Test
    void broken_json_an_empty_body_and_a_body_too_large_are_told_apart() {
        String large = "{\"reason\": \"" + "x".repeat(1_100_000) + "\"}";

        changingNothing(() -> api.post("caseworker.beilin", CaseApi.APPLICATIONS, "{\"township\": "))
                .is(400);
        changingNothing(() -> api.post("caseworker.beilin", CaseApi.APPLICATIONS, ""))
                .is(400);
        changingNothing(() -> api.post("caseworker.beilin", CaseApi.APPLICATIONS, "[]"))
                .is(400);
        changingNothing(() -> api.post("caseworker.beilin", CaseApi.APPLICATIONS, large))
                .is(413);
    }

    @Test
    void an_action_refuses_unknown_fields_and_unknown_actions() {
        Answer at = journey.accepted(Families.ofThree());
        String uri = CaseApi.APPLICATIONS + "/" + at.text("caseNumber") + "/actions";

        assertThat(changingNothing(() -> act("caseworker.beilin", at, "START_INQUIRY", "{\"stage\": \"CONFIRMED\"}"))
                        .is(400)
                        .pointers())
                .containsExactly("/data/stage");
        assertThat(changingNothing(() -> api.post(
                                "caseworker.beilin", uri, "{\"action\": \"PAY\", \"version\": 1, \"by\": \"x\"}"))
                        .is(400)
                        .pointers())
                .containsExactlyInAnyOrder("/action", "/by");
    }

    @Test
    void a_visit_needs_two_visitors_and_lies_not_in_the_future() {
        Answer at = journey.underInquiry(Families.ofThree());

        Answer alone = changingNothing(() -> act(
                "caseworker.beilin",
                at,
                "RECORD_VISIT",
                "{\"visitedOn\": \"2026-11-26\", \"visitors\": [\"陈静\"], \"findings\": \"好\", \"signed\": true}"));

        assertThat(alone.is(422).pointers()).containsExactlyInAnyOrder("/data/visitedOn", "/data/visitors");
    }

    @Test
    void a_parameter_that_no_text_can_hold_is_a_bad_request() {
        api.get("caseworker.beilin", CaseApi.APPLICATIONS + "?q={q}", "\u0000").is(400);
    }

    @Test
    void a_header_that_is_no_plain_text_is_a_bad_request() {
        ObjectNode body = Families.ofThree();
        body.putArray("programmes").add("DIBAO");

        changingNothing(() -> api.post(
                        "caseworker.beilin",
                        CaseApi.APPLICATIONS,
                        body.toString(),
                        Map.of("Idempotency-Key", "\u0000key")))
                .is(400);
    }

    @Test
    void the_same_key_answers_the_first_result_and_another_body_is_refused() {
        Map<String, String> key = Map.of("Idempotency-Key", "window-7-" + System.nanoTime());
        ObjectNode body = Families.ofThree();
        body.putArray("programmes").add("DIBAO");

        Answer first = api.post("caseworker.beilin", CaseApi.APPLICATIONS, body.toString(), key)
                .is(201);
        Answer again = changingNothing(() -> api.post("caseworker.beilin", CaseApi.APPLICATIONS, body.toString(), key));
        body.put("reason", "另一个理由");
        Answer other = changingNothing(() -> api.post("caseworker.beilin", CaseApi.APPLICATIONS, body.toString(), key));

        assertThat(again.is(201).body()).isEqualTo(first.body());
        other.is(422);
    }

    private Answer act(String user, Answer at, String action, String data) {
        return api.act(user, at.text("caseNumber"), action, at.version(), data);
    }

    private Answer changingNothing(Supplier<Answer> request) {
        String before = Fingerprint.of(database);
        Answer answer = request.get();
        assertThat(Fingerprint.of(database)).isEqualTo(before);
        return answer;
    }

    private static Arguments fault(String what, Fault fault, String pointer) {
        return Arguments.of(what, fault, pointer);
    }

    private static String wrongCheck(ObjectNode family) {
        String number = Families.member(family, 0).path("idNumber").asString();
        return number.substring(0, 17) + (number.charAt(17) == '1' ? '2' : '1');
    }
}
