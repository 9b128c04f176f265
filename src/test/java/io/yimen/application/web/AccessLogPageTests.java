package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi;
import io.yimen.application.CaseApi.Answer;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.application.ObligingRegisters;
import io.yimen.calendar.DemoClock;
import io.yimen.common.Money;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.verification.FactKind;
import io.yimen.verification.FoundFact;
import io.yimen.verification.KnownAnswers.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a person is handed at the window: who asked whom about them, why, on what basis, and what came back in kind. */
@YimenTest
class AccessLogPageTests {

    private static final String WORKER = "caseworker.beilin";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ObligingRegisters registers;

    @Autowired
    private TestDatabase database;

    private Pages pages;
    private Journey journey;

    @BeforeEach
    void begin() {
        pages = new Pages(mvc);
        journey = new Journey(new CaseApi(mvc), clock);
    }

    @Test
    void it_says_in_plain_words_who_asked_whom_why_and_on_what_basis_and_never_what_was_found() {
        Answer at = underInquiry();

        String log = log(at, "father", WORKER, "zh-CN");

        assertThat(log)
                .contains("谁查过我的信息", "周建平（610***********", "南院门街道", "窗口经办")
                .contains("向“银行存款”查询了：", "审核低保", at.text("caseNumber"), "本人授权", "法律规定")
                .contains(">查到<", ">没有记录<", "按 Ctrl P 打印")
                .doesNotContain("86,000", "86000", "还没有答复", "陈静", "何玉芳");
        assertThat(log(at, "father", WORKER, "en"))
                .contains("Bank deposits", "Dibao review", "No record")
                .doesNotContain("hiavs.");
    }

    @Test
    void each_question_is_a_line_and_so_is_each_first_reading_of_the_day() {
        Answer at = underInquiry();
        assertThat(lines(log(at, "mother", WORKER, "zh-CN"))).isEqualTo(16).isEqualTo(rows(at, "mother"));

        pages.get(WORKER, address(at) + "?section=verification").is(200);
        pages.get(WORKER, address(at) + "?section=verification").is(200);
        assertThat(lines(log(at, "mother", WORKER, "zh-CN"))).isEqualTo(32).isEqualTo(rows(at, "mother"));

        pages.get("approver.beilin", address(at) + "/verification/reports/1").is(200);
        String log = log(at, "mother", WORKER, "zh-CN");
        assertThat(lines(log)).isEqualTo(48).isEqualTo(rows(at, "mother"));
        assertThat(log).contains("看了“银行存款”的答复：", "县级审批").doesNotContain("张国庆");
    }

    @Test
    void nobody_was_asked_about_somebody_without_a_number_and_other_offices_find_nobody() {
        Answer at = underInquiry();

        assertThat(log(at, "child", WORKER, "zh-CN")).contains("还没有人查过。");
        assertThat(pages.get("caseworker.linyi", page(at, "father")).status()).isEqualTo(404);
        assertThat(pages.get("auditor", page(at, "father")).status()).isEqualTo(403);
    }

    private Answer underInquiry() {
        Answer accepted = journey.accepted(Families.ofThree());
        registers.know(
                accepted.text("caseNumber"),
                new Known(
                        "father",
                        "BANK",
                        List.of(new FoundFact(
                                FactKind.DEPOSIT, Money.ofYuan("86000.00"), Map.of(), LocalDate.of(2026, 11, 24)))));
        return journey.step(WORKER, accepted, "START_INQUIRY", "{}");
    }

    private String log(Answer at, String member, String reader, String language) {
        return pages.get(reader, page(at, member), language).is(200).html();
    }

    private String page(Answer at, String member) {
        String person = JdbcClient.create(database.asSuperuser())
                .sql("SELECT m.person_id::text FROM application_member m JOIN application a ON a.id = m.application_id"
                        + " WHERE a.case_number = ? AND m.ref = ?")
                .params(at.text("caseNumber"), member)
                .query(String.class)
                .single();
        return "/people/610103/" + person + "/access-log";
    }

    private int rows(Answer at, String member) {
        return JdbcClient.create(database.asSuperuser())
                .sql("SELECT count(*) FROM access_log l JOIN verification_item i ON i.id = l.item_id"
                        + " JOIN verification_subject s ON s.id = i.subject_id WHERE l.case_number = ? AND s.ref = ?")
                .params(at.text("caseNumber"), member)
                .query(Integer.class)
                .single();
    }

    private static int lines(String html) {
        return (int) Pattern.compile("<tr><td[ >]").matcher(html).results().count();
    }

    private static String address(Answer at) {
        return "/cases/" + at.text("caseNumber");
    }
}
