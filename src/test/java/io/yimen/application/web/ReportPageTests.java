package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi;
import io.yimen.application.CaseApi.Answer;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.application.ObligingRegisters;
import io.yimen.application.web.Pages.Page;
import io.yimen.calendar.DemoClock;
import io.yimen.common.Money;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.policy.Policies;
import io.yimen.policy.PublishedPolicy;
import io.yimen.verification.FactKind;
import io.yimen.verification.FoundFact;
import io.yimen.verification.KnownAnswers.Known;
import io.yimen.verification.SilentSources;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a report: it is printed, contested, renewed, and read without the sources that said nothing. */
@YimenTest
class ReportPageTests {

    private static final String WORKER = "caseworker.beilin";
    private static final String TOWNSHIP = "township.beilin";
    private static final String APPROVER = "approver.beilin";
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final String BORROWED = "存款是代邻居保管";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ObligingRegisters registers;

    @Autowired
    private SilentSources silent;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Policies policies;

    private Pages pages;
    private CaseApi api;
    private Journey journey;

    @BeforeEach
    void begin() {
        pages = new Pages(mvc);
        api = new CaseApi(mvc);
        journey = new Journey(api, clock);
    }

    @AfterEach
    void putTheClockBack() {
        clock.moveTo(Journey.START);
    }

    @Test
    void a_family_objects_in_time_and_a_second_version_follows() {
        Answer at = visited(deposit());
        assertThat(section(at)).contains("2026-11-30 前可以提出");

        object(at, BORROWED).is(302);
        assertThat(opinion(at).code()).as("contested").isEqualTo("DISCREPANCY_OPEN");
        settle(at);
        assertThat(opinion(at).code()).isEqualTo("REPORT_CONTESTED");
        answer(at, "看了存折和邻居的证明，属实").is(302);

        assertThat(versions(at)).containsExactly("1 FIRST", "2 OBJECTION");
        assertThat(paper(at, 2)).contains(BORROWED, "看了存折和邻居的证明，属实", "第 2 版，家庭提出异议");
        assertThat(paper(at, 1)).as("a version is never changed").doesNotContain(BORROWED);
        assertThat(opinion(at).status()).isEqualTo(200);
    }

    @Test
    void sources_whose_answers_are_contested_are_asked_again_and_answer_in_the_second_version() {
        Answer at = visited(deposit());
        String bank = item(at, "father", "BANK");
        registers.beSilentAbout(at.text("caseNumber"));
        pages.post(
                        WORKER,
                        address(at) + "/verification/objections",
                        "member",
                        "father",
                        "words",
                        BORROWED,
                        "items",
                        bank)
                .is(302);
        assertThat(section(at)).contains("正在再问");
        assertThat(opinion(at).code()).isEqualTo("VERIFICATION_OPEN");

        registers.answer(at.text("caseNumber"), new Known("father", "BANK", List.of(deposit("8600.00"))));
        pages.post(WORKER, address(at) + "/verification/report");

        assertThat(versions(at)).containsExactly("1 FIRST", "2 OBJECTION");
        assertThat(section(at)).contains("已向来源再问一次").doesNotContain("待处理差异 1 项");
        assertThat(opinion(at).status()).isEqualTo(200);
    }

    @Test
    void the_days_for_an_objection_are_a_parameter_and_a_late_one_is_refused() {
        Answer five = visited();
        on(LocalDate.of(2026, 11, 30), () -> object(five, BORROWED).is(302));
        Answer late = visited();
        Page refused =
                on(LocalDate.of(2026, 12, 1), () -> object(late, BORROWED).is(422));
        assertThat(refused.html()).contains("提出异议的期限已过");
        assertThat(rows(
                        "SELECT words FROM verification_objection o JOIN application a ON a.id = o.subject_of"
                                + " WHERE a.case_number = ?",
                        late))
                .isEmpty();

        PublishedPolicy published = new PublishedPolicy(database, policies);
        published.publish("61", "hiavs.objection_days", "10", LocalDate.of(2026, 11, 1));
        try {
            Answer ten = visited();
            assertThat(section(ten)).contains("2026-12-05 前可以提出");
            on(LocalDate.of(2026, 12, 5), () -> object(ten, BORROWED).is(302));
        } finally {
            published.withdraw("61", "hiavs.objection_days", LocalDate.of(2026, 11, 1));
        }
    }

    @Test
    void how_long_a_report_holds_is_a_parameter() {
        PublishedPolicy published = new PublishedPolicy(database, policies);
        published.publish("61", "hiavs.report_validity_months", "1", LocalDate.of(2026, 11, 1));
        try {
            Answer at = visited();
            assertThat(section(at)).contains("报告第 1 版，有效至 2026-12-25");
            clock.moveTo(LocalDate.of(2026, 12, 26));
            assertThat(opinion(at).code()).isEqualTo("VERIFICATION_EXPIRED");
        } finally {
            published.withdraw("61", "hiavs.report_validity_months", LocalDate.of(2026, 11, 1));
        }
    }

    @Test
    void an_objection_without_words_is_not_one() {
        Answer at = visited();

        assertThat(object(at, " ").is(422).html()).contains("请填写内容");
    }

    @Test
    void an_expired_report_is_renewed_before_the_first_opinion() {
        Answer at = visited();
        clock.moveTo(LocalDate.of(2027, 2, 26));
        assertThat(section(at)).contains("报告已过期", "重新核对");
        assertThat(opinion(at).code()).isEqualTo("VERIFICATION_EXPIRED");
        registers.beSilentAbout(at.text("caseNumber"));

        pages.post(WORKER, address(at) + "/verification/renew").is(302);
        assertThat(opinion(at).code()).isEqualTo("VERIFICATION_OPEN");
        registers.answer(at.text("caseNumber"));

        assertThat(versions(at)).containsExactly("1 FIRST", "2 RENEWAL");
        assertThat(section(at)).contains("报告第 2 版，有效至 2027-05-26");
        assertThat(opinion(at).status()).isEqualTo(200);
    }

    @Test
    void a_source_that_never_answered_is_shown_and_the_head_of_the_township_says_why_the_case_goes_on() {
        Answer at = withSilentTax(Families.ofThree());

        assertThat(section(at)).contains("一直没有回音", "也不能作为不予确认的理由", "没有回音 2 项");
        assertThat(paper(at, 1)).contains("一直没有回音");
        Answer refused = opinion(at).is(422);
        assertThat(refused.code()).isEqualTo("SOURCES_SILENT");
        assertThat(refused.pointers()).containsExactly("/data/silentSourcesReason");

        Answer given = opinion(at, "APPROVE", "税务系统停机，已看工资条");

        assertThat(given.status()).isEqualTo(200);
        assertThat(rows(
                        "SELECT h.by_name || ' ' || (h.data ->> 'silentSourcesReason') FROM application_history h"
                                + " JOIN application a ON a.id = h.application_id WHERE a.case_number = ? AND h.action = 'GIVE_FIRST_OPINION'",
                        at))
                .singleElement()
                .asString()
                .endsWith("税务系统停机，已看工资条");
        assertThat(pages.get(TOWNSHIP, address(at) + "?section=history").html()).contains("税务系统停机，已看工资条");
    }

    @Test
    void silence_is_no_ground_for_the_township_nor_for_the_county() {
        Answer at = withSilentTax(Families.ofThree());

        assertThat(opinion(at, "REFUSE", "税务没有回音").is(422).code()).isEqualTo("SILENCE_NO_GROUND");

        Answer approved = opinion(at, "APPROVE", "已看工资条").is(200);
        Answer posted = journey.step(
                WORKER, approved, "PUBLISH_NOTICE", "{\"place\": \"公开栏\", \"from\": \"" + Journey.START + "\"}");
        Answer inReview = on(Journey.AFTER_NOTICE, () -> journey.step(WORKER, posted, "CLOSE_NOTICE", "{}"));
        Answer refused = on(
                Journey.AFTER_NOTICE,
                () -> api.act(
                        APPROVER,
                        inReview.text("caseNumber"),
                        "REFUSE",
                        inReview.version(),
                        "{\"reasons\": [\"税务没有回音\"]}"));
        assertThat(refused.is(422).code()).isEqualTo("SILENCE_NO_GROUND");
        assertThat(api.read(APPROVER, at.text("caseNumber")).text("stage")).isEqualTo("COUNTY_REVIEW");
    }

    @Test
    void whom_the_rules_themselves_do_not_grant_may_be_refused_beside_a_silent_source() {
        ObjectNode rich = Families.ofThree();
        ((ObjectNode) rich.path("assets")).put("financial", "900000.00");
        Answer at = withSilentTax(rich);

        assertThat(opinion(at, "REFUSE", "存款超过限额").status()).isEqualTo(200);
    }

    @Test
    void a_difference_keeps_both_values_the_evidence_and_who_settled_it() {
        Answer at = visited(deposit());
        settle(at);

        assertThat(section(at)).contains("8,600.00 元", "86,000.00 元", "核对有效", "依据：存折");
        assertThat(rows(
                        "SELECT declared ->> 'amount' || ' ' || (found ->> 'amount') || ' ' || (settled ->> 'amount') || ' '"
                                + " || evidence || ' ' || resolved_by FROM verification_discrepancy WHERE case_number = ?",
                        at))
                .containsExactly("8600.00 86000.00 86000.00 存折 caseworker.beilin");
        assertThat(pages.get(WORKER, address(at) + "?section=sheet").html())
                .containsSubsequence("8,600.00", "86,000.00", "86,000.00");
    }

    @Test
    void the_paper_names_everybody_every_source_and_its_hash_and_counts_its_printings() {
        Answer at = visited(deposit());

        assertThat(paper(at, 1))
                .contains("居民家庭经济状况核对报告", "已打印 0 次", "周建平", "何玉芳", "周小雨", "银行存款", "纳税收入")
                .contains("不一致", "SM3 ", "2027-02-25", "2026-11-30 前")
                .doesNotContainPattern("(?<![0-9])[1-9][0-9]{16}[0-9X]");
        pages.post(WORKER, address(at) + "/verification/reports/1/print").is(302);
        assertThat(paper(at, 1)).contains("已打印 1 次");
        assertThat(pages.get(WORKER, address(at) + "/verification/reports/1", "en")
                        .html())
                .contains("Bank deposits", "No record");
        assertThat(pages.get(WORKER, address(at) + "/verification/reports/2").status())
                .isEqualTo(404);
        assertThat(pages.get("caseworker.linyi", address(at) + "/verification/reports/1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_form_to_sign_is_the_wording_in_force_filled_from_the_case() {
        ObjectNode family = Families.ofThree();
        family.putArray("obligors")
                .addObject()
                .put("ref", "o1")
                .put("relation", "PARENT")
                .put("householdSize", 2)
                .putArray("supports")
                .add("father");
        Answer at = journey.accepted(family);

        String paper =
                pages.get(WORKER, address(at) + "/papers/consent").is(200).html();

        assertThat(paper)
                .contains("MEMBER-2026", "《社会救助法》第四十条", "可以随时书面撤回授权", "周建平", "周小雨")
                .contains("OBLIGOR-2026", "未经本人同意，民政部门不查询本人的信息");
        String number = family.path("members").get(0).path("idNumber").asString();
        assertThat(paper).doesNotContain(number).contains(number.substring(14));
        assertThat(pages.get(WORKER, address(at) + "/papers/consent", "en").html())
                .contains("Social Assistance Law", "guardian");
    }

    @Test
    void a_withdrawn_consent_stops_what_waits_and_the_case_shows_it_in_its_one_place_and_its_history() {
        Answer at = journey.accepted(Families.ofThree());
        registers.beSilentAbout(at.text("caseNumber"));
        at = journey.step(WORKER, at, "START_INQUIRY", "{}");
        String application = rows("SELECT id::text FROM application WHERE case_number = ?", at)
                .get(0);
        String consent =
                rows("SELECT id::text FROM consent WHERE case_number = ?", at).get(0);

        pages.post(
                        WORKER,
                        "/verification/consents/610103/" + application + "/withdraw",
                        "consent",
                        consent,
                        "ref",
                        "mother",
                        "reason",
                        "不愿意")
                .is(302);

        assertThat(section(at)).contains("2026-11-25 撤回", "本人已撤回授权", "/verification/consents/610103/" + application);
        assertThat(rows(
                        "SELECT DISTINCT i.state FROM verification_item i JOIN verification_order o ON o.id = i.order_id"
                                + " JOIN verification_subject s ON s.id = i.subject_id WHERE o.case_number = ? AND s.ref = 'mother'"
                                + " AND i.basis IS DISTINCT FROM 'STATUTORY'",
                        at))
                .containsExactly("CONSENT_MISSING");
        assertThat(pages.get(WORKER, address(at) + "?section=history").html()).contains("撤回核对授权");
    }

    private Answer visited(Known... known) {
        Answer accepted = journey.accepted(Families.ofThree());
        registers.know(accepted.text("caseNumber"), known);
        Answer started = journey.step(WORKER, accepted, "START_INQUIRY", "{}");
        return journey.step(WORKER, started, "RECORD_VISIT", Journey.VISIT);
    }

    private Answer withSilentTax(ObjectNode family) {
        Answer accepted = journey.accepted(family);
        String number = accepted.text("caseNumber");
        registers.beSilentAbout(number);
        Answer started = journey.step(WORKER, accepted, "START_INQUIRY", "{}");
        silent.neverAnswer(number, "TAX");
        registers.answer(number);
        return journey.step(WORKER, started, "RECORD_VISIT", Journey.VISIT);
    }

    private static Known deposit() {
        return new Known("father", "BANK", List.of(deposit("86000.00")));
    }

    private static FoundFact deposit(String yuan) {
        return new FoundFact(FactKind.DEPOSIT, Money.ofYuan(yuan), Map.of(), AS_OF);
    }

    private Page object(Answer at, String words) {
        return pages.post(WORKER, address(at) + "/verification/objections", "member", "father", "words", words);
    }

    private Page answer(Answer at, String words) {
        Matcher form =
                Pattern.compile("/verification/objections/[0-9a-f-]+/answer").matcher(section(at));
        assertThat(form.find()).isTrue();
        return pages.post(WORKER, address(at) + form.group(), "answer", words);
    }

    private void settle(Answer at) {
        JsonNode difference =
                now(at).body().path("verification").path("discrepancies").get(0);
        journey.step(WORKER, now(at), "RESOLVE_DISCREPANCY", """
                {"discrepancy": %s, "resolution": "FOUND_STANDS", "evidence": "存折"}""".formatted(difference.path("id")));
    }

    private Answer opinion(Answer at) {
        return api.act(
                TOWNSHIP,
                at.text("caseNumber"),
                "GIVE_FIRST_OPINION",
                now(at).version(),
                "{\"opinion\": \"APPROVE\", \"text\": \"符合条件\"}");
    }

    private Answer opinion(Answer at, String opinion, String whySilent) {
        return api.act(TOWNSHIP, at.text("caseNumber"), "GIVE_FIRST_OPINION", now(at).version(), """
                {"opinion": "%s", "text": "意见", "silentSourcesReason": "%s"}""".formatted(
                        opinion, whySilent));
    }

    private Answer now(Answer at) {
        return api.read(WORKER, at.text("caseNumber"));
    }

    private String section(Answer at) {
        return pages.get(WORKER, address(at) + "?section=verification").is(200).html();
    }

    private String paper(Answer at, int version) {
        return pages.get(WORKER, address(at) + "/verification/reports/" + version)
                .is(200)
                .html();
    }

    private List<String> versions(Answer at) {
        return rows("SELECT number || ' ' || cause FROM verification_report WHERE case_number = ? ORDER BY number", at);
    }

    private String item(Answer at, String member, String source) {
        return rows(
                        "SELECT i.id::text FROM verification_item i JOIN verification_order o ON o.id = i.order_id"
                                + " JOIN verification_subject s ON s.id = i.subject_id WHERE o.case_number = ? AND s.ref = '"
                                + member + "' AND i.source_code = '" + source + "'",
                        at)
                .get(0);
    }

    private List<String> rows(String sql, Answer at) {
        return JdbcClient.create(database.asSuperuser())
                .sql(sql)
                .param(at.text("caseNumber"))
                .query(String.class)
                .list();
    }

    private <T> T on(LocalDate day, Supplier<T> work) {
        return clock.at(day, work);
    }

    private static String address(Answer at) {
        return "/cases/" + at.text("caseNumber");
    }
}
