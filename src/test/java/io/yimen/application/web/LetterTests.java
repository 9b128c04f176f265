package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.application.CaseApi;
import io.yimen.application.CaseApi.Answer;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.application.web.Pages.Page;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/** Letters: one for each event that causes one, kept as they were said, printed again alike, and known to be real by their code. */
@YimenTest
class LetterTests {

    private static final String WORKER = "caseworker.beilin";
    private static final String APPROVER = "approver.beilin";
    private static final Pattern CODE = Pattern.compile("y-code\">([2-9A-Z]{4}-[2-9A-Z]{5}-[2-9A-Z]{5})<");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    private Pages pages;
    private Journey journey;
    private CaseApi api;

    @BeforeEach
    void begin() {
        pages = new Pages(mvc);
        api = new CaseApi(mvc);
        journey = new Journey(api, clock);
    }

    @Test
    void acceptance_gives_a_receipt_however_the_case_came() {
        String direct = journey.accepted(Families.ofThree()).text("caseNumber");
        assertThat(letters(direct)).containsExactly(direct + "-A01");
        assertThat(letter(direct + "-A01"))
                .contains("受理通知书", "编号 " + direct + "-A01", "周建平（610***********", "最低生活保障")
                .contains("2026 年 11 月 25 日", "最晚 ", "《社会救助法》第四十条、第六十二条", "南院门街道（印章）");

        Answer draft = api.createDraft(WORKER, Families.ofThree()).is(201);
        String drafted = draft.body().path("cases").get(0).path("caseNumber").asString();
        assertThat(letters(drafted)).isEmpty();
        api.act(WORKER, drafted, "ACCEPT", api.read(WORKER, drafted).version(), "{}")
                .is(200);
        assertThat(letters(drafted)).containsExactly(drafted + "-A01");
    }

    @Test
    void a_supplement_lists_everything_at_once_and_what_need_not_be_brought() {
        Answer draft = api.createDraft(WORKER, Families.ofThree()).is(201);
        String number = draft.body().path("cases").get(0).path("caseNumber").asString();
        api.act(
                        WORKER,
                        number,
                        "REQUEST_SUPPLEMENT",
                        api.read(WORKER, number).version(),
                        "{\"missing\": [\"诊断证明\", \"租房合同\"]}")
                .is(200);

        assertThat(letters(number)).containsExactly(number + "-S01");
        assertThat(letter(number + "-S01")).contains("一次性补正告知书", "<li>诊断证明</li>", "<li>租房合同</li>", "不用您提供", "收到人（签字）");
        assertThat(pages.get(WORKER, "/letters/" + number + "-S01", "en").html())
                .contains("List of missing papers", "we look up ourselves");
    }

    @Test
    void a_decision_says_what_is_granted_on_what_ground_and_how_to_disagree() {
        Answer confirmed = journey.confirmed(Families.ofThree());
        String number = confirmed.text("caseNumber");

        assertThat(letters(number)).containsExactly(number + "-A01", number + "-D01");
        assertThat(letter(number + "-D01"))
                .contains("审核确认决定书", "每月金额", "1,542.00 元", "2027 年 1 月", "碑林区民政部门（印章）")
                .contains("《最低生活保障审核确认办法》（民发〔2021〕57号）第二十一条、第二十三条")
                .contains("60 日内", "碑林区人民政府申请行政复议", "6 个月内", "行政诉讼", "先听取您的意见");
        assertThat(pages.get(APPROVER, "/letters/" + number + "-D01", "en").html())
                .contains("Amount a month", "1,542.00 yuan", "January 2027", "Within 60 days", "within 6 months");
    }

    @Test
    void a_refusal_gives_its_reasons_line_by_line_and_is_due_in_three_working_days() {
        Answer at = journey.inReview(Families.ofThree());
        String number = at.text("caseNumber");
        clock.at(
                Journey.AFTER_NOTICE,
                () -> journey.step(APPROVER, at, "REFUSE", "{\"reasons\": [\"家庭另有住房\", \"没有报告\"]}"));

        assertThat(letters(number)).containsExactly(number + "-A01", number + "-R01");
        assertThat(letter(number + "-R01"))
                .contains("不予确认告知书", "<li>家庭另有住房</li>", "<li>没有报告</li>")
                .contains("《社会救助法》第十八条、第四十五条", "第十二条、第二十一条", "行政复议", "行政诉讼")
                .contains("3 个工作日内（2026 年 12 月 7 日前）送达");
        assertThat(pages.get(APPROVER, "/cases/" + number + "/refusal-letter")
                        .is(302)
                        .location())
                .isEqualTo("/letters/" + number + "-R01");
        assertThat(pages.get(APPROVER, "/cases/" + number + "?section=documents")
                        .html())
                .contains(number + "-R01", "2026-12-07 前送达");
    }

    @Test
    void two_approvers_at_once_make_one_decision_and_one_letter() throws Exception {
        Answer at = journey.inReview(Families.ofThree());
        String number = at.text("caseNumber");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> confirm = () -> clock.at(
                    Journey.AFTER_NOTICE,
                    () -> api.act(APPROVER, number, "CONFIRM", at.version(), "{}")
                            .status());
            List<Integer> statuses = new java.util.ArrayList<>();
            for (var one : two.invokeAll(List.of(confirm, confirm))) {
                statuses.add(one.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        } finally {
            two.shutdown();
        }
        assertThat(letters(number)).containsExactly(number + "-A01", number + "-D01");
    }

    @Test
    void a_second_letter_of_its_kind_cannot_be_and_none_is_changed() {
        String number = journey.accepted(Families.ofThree()).text("caseNumber");

        assertThat(JdbcClient.create(database.asSuperuser())
                        .sql(
                                "SELECT has_table_privilege(?, 'letter', 'UPDATE') OR has_table_privilege(?, 'letter', 'DELETE')")
                        .params(database.applicationName(), database.applicationName())
                        .query(Boolean.class)
                        .single())
                .isFalse();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> JdbcClient.create(database.asSuperuser())
                        .sql(
                                "INSERT INTO letter SELECT county_code, township_code, gen_random_uuid(), subject_of, case_number, kind, 2,"
                                        + " case_number || '-A02', issued_on, issued_at, issued_by, issued_name, deliver_by, 'X', words"
                                        + " FROM letter WHERE case_number = ?")
                        .param(number)
                        .update())
                .hasMessageContaining("letter_once_check");
    }

    @Test
    void a_letter_is_printed_again_as_it_was_and_each_printing_counts() {
        Answer at = journey.inReview(Families.ofThree());
        String number = at.text("caseNumber");
        clock.at(Journey.AFTER_NOTICE, () -> journey.step(APPROVER, at, "REFUSE", "{\"reasons\": [\"家庭另有住房\"]}"));
        String first = article(letter(number + "-R01"));
        assertThat(letter(number + "-R01")).contains("已打印 0 次");

        pages.post(WORKER, "/letters/" + number + "-R01/print").is(302);
        pages.post(APPROVER, "/letters/" + number + "-R01/print").is(302);
        // the family has another name and the day is another; the letter is not
        JdbcClient.create(database.asSuperuser())
                .sql("UPDATE application SET applicant_name = '改名' WHERE case_number = ?")
                .param(number)
                .update();
        String later = clock.at(Journey.AFTER_NOTICE.plusYears(1), () -> letter(number + "-R01"));

        assertThat(later).contains("已打印 2 次");
        assertThat(article(later)).isEqualTo(first);
        assertThat(first).doesNotContainPattern("(?<![0-9])[1-9][0-9]{16}[0-9X]");
    }

    @Test
    void a_letter_of_another_area_looks_like_none_and_of_other_roles_is_refused() {
        String number = journey.accepted(Families.ofThree()).text("caseNumber") + "-A01";

        Page foreign = pages.get("caseworker.linyi", "/letters/" + number).is(404);
        Page none =
                pages.get("caseworker.linyi", "/letters/610103D20269999999-A01").is(404);
        assertThat(foreign.html().length()).isEqualTo(none.html().length());
        pages.post("caseworker.linyi", "/letters/" + number + "/print").is(404);
        for (String other : List.of("finance.beilin", "policy.beilin", "auditor", "sysadmin")) {
            pages.get(other, "/letters/" + number).is(403);
        }
        pages.get(WORKER, "/letters/nonsense").is(404);
    }

    @Test
    void whoever_holds_a_letter_learns_that_it_is_real_and_nothing_about_the_family() {
        ObjectNode family = Families.ofThree();
        Answer confirmed = journey.confirmed(family);
        String number = confirmed.text("caseNumber");
        String code = code(letter(number + "-D01"));

        String real = verify(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), "10.1.1.1", 200);

        assertThat(real)
                .contains("真实文书", "审核确认决定书", "2026-12-02", "陕西省西安市碑林区")
                .contains(number.substring(0, 11) + "****" + number.substring(15))
                .doesNotContain(number)
                .doesNotContain("周建平", "何玉芳", "1,542.00", "南院门", "610***");
        String wrong = verify(code.substring(0, 15) + (code.endsWith("2") ? "3" : "2"), "10.1.1.1", 200);
        assertThat(wrong).contains("没有这个验证码").doesNotContain("碑林");
        assertThat(verify(number + "-D01", "10.1.1.1", 200)).contains("没有这个验证码");
        assertThat(verify("", "10.1.1.1", 200)).contains("没有这个验证码");
        assertThat(mvc.get()
                        .uri("/letters/verify?lang=en")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void who_asks_about_too_many_codes_waits_and_others_do_not() {
        for (int i = 0; i < 30; i++) {
            verify("AAAA-AAAAA-AAAAA", "10.2.2.2", 200);
        }
        String number = journey.accepted(Families.ofThree()).text("caseNumber");
        String code = code(letter(number + "-A01"));

        MockHttpServletResponse later = ask(code, "10.2.2.2");
        assertThat(later.getStatus()).isEqualTo(429);
        assertThat(later.getHeader("Retry-After")).isEqualTo("3600");
        assertThat(text(later)).contains("请一小时后再试").doesNotContain("真实文书");
        assertThat(verify(code, "10.3.3.3", 200)).contains("真实文书", "受理通知书");
        assertThat(JdbcClient.create(database.asSuperuser())
                        .sql("SELECT count(*) FROM letter_query WHERE encode(asker, 'escape') LIKE '%10.2.2.2%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_database_shows_no_letter_outside_its_scope_and_answers_a_code_with_the_least() {
        String number = journey.accepted(Families.ofThree()).text("caseNumber");
        letter(number + "-A01");
        JdbcClient application = database.onOneConnection();

        for (String table : List.of("letter", "letter_print")) {
            assertThat(application
                            .sql("SELECT count(*) FROM " + table)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
        String code = code(letter(number + "-A01")).replace("-", "");
        assertThat(application
                        .sql("SELECT * FROM letter_verify(610103, ?)")
                        .param(code)
                        .query()
                        .singleRow())
                .containsOnlyKeys("kind", "issued_on", "masked");
        assertThat(application
                        .sql("SELECT * FROM letter_verify(371424, ?)")
                        .param(code)
                        .query()
                        .listOfRows())
                .isEmpty();
    }

    private String letter(String number) {
        return pages.get(WORKER, "/letters/" + number).is(200).html();
    }

    private List<String> letters(String number) {
        return JdbcClient.create(database.asSuperuser())
                .sql("SELECT number FROM letter WHERE case_number = ? ORDER BY number")
                .param(number)
                .query(String.class)
                .list();
    }

    private String verify(String code, String address, int status) {
        MockHttpServletResponse response = ask(code, address);
        assertThat(response.getStatus()).isEqualTo(status);
        return text(response);
    }

    private MockHttpServletResponse ask(String code, String address) {
        return mvc.post()
                .uri("/letters/verify")
                .param("code", code)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String article(String page) {
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
    }

    private static String code(String page) {
        Matcher code = CODE.matcher(page);
        assertThat(code.find()).as(page).isTrue();
        return code.group(1);
    }
}
