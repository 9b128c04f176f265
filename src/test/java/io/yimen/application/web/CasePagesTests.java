package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi;
import io.yimen.application.CaseApi.Answer;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.application.web.Pages.Page;
import io.yimen.calendar.DemoClock;
import io.yimen.common.NationalId;
import io.yimen.database.StatementCounter;
import io.yimen.database.YimenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

@YimenTest
class CasePagesTests {

    private static final String WORKER = "caseworker.beilin";
    private static final int TWELVE = 12;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    private Pages pages;
    private Journey journey;

    @BeforeEach
    void open() {
        pages = new Pages(mvc);
        journey = new Journey(new CaseApi(mvc), clock);
    }

    @ParameterizedTest
    @CsvSource({
        "caseworker.beilin, zh-CN, 工作台",
        "caseworker.beilin, en, Workbench",
        "township.beilin, zh-CN, 今日待办",
        "reviewer.beilin, en, Due",
        "approver.beilin, zh-CN, 今日待办"
    })
    void the_workbench_opens_for_everybody_who_works_on_cases(String user, String language, String word) {
        journey.accepted(Families.ofThree());

        assertThat(pages.get(user, "/workbench", language).is(200).html()).contains(word, "name=\"q\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void every_section_of_a_case_has_an_address(String language) {
        String address = "/cases/" + journey.onNotice(Families.ofThree()).text("caseNumber");

        for (CaseSection section : CaseSection.values()) {
            Page page = pages.get(WORKER, address + "?section=" + section.key(), language)
                    .is(200);
            assertThat(page.html()).contains("id=\"section\"").doesNotContain("??");
        }
    }

    @Test
    void a_case_shows_numbers_masked_until_a_reason_is_given() {
        ObjectNode family = Families.ofThree();
        String number = Families.member(family, 0).path("idNumber").asString();
        String address = "/cases/" + journey.accepted(family).text("caseNumber");

        String masked =
                pages.get(WORKER, address + "?section=household").is(200).html();
        String whole = pages.post(WORKER, address + "/reveal", "reason", "CHECK_DOCUMENT")
                .is(200)
                .html();

        assertThat(masked).contains(new NationalId(number).masked()).doesNotContain(number);
        assertThat(whole).contains(number);
    }

    @Test
    void a_case_of_another_county_is_not_there() {
        String address = "/cases/" + journey.accepted(Families.ofThree()).text("caseNumber");

        pages.get("caseworker.linyi", address).is(404);
        pages.get("caseworker.linyi", address + "/papers/sheet").is(404);
        pages.get("caseworker.linyi", address + "/actions/WITHDRAW").is(404);
    }

    @Test
    void wrong_input_keeps_what_was_typed_and_says_what_to_mend() {
        Answer at = journey.underInquiry(Families.ofThree());
        String address = "/cases/" + at.text("caseNumber") + "/actions/RECORD_VISIT";

        Page page = pages.post(
                WORKER,
                address,
                "version",
                "" + at.version(),
                "visitedOn",
                "20261125",
                "visitors",
                "陈静",
                "findings",
                "两室一厅，自住",
                "signed",
                "true");

        assertThat(page.is(422).html())
                .contains("class=\"y-errors\"", "href=\"#visitors\"", "id=\"visitors-error\"", "aria-invalid=\"true\"")
                .contains("value=\"陈静\"", "两室一厅，自住", "value=\"20261125\"");
    }

    @Test
    void what_is_blank_is_asked_for_in_words() {
        Answer at = journey.underInquiry(Families.ofThree());

        Page page = pages.post(
                WORKER, "/cases/" + at.text("caseNumber") + "/actions/RECORD_VISIT", "version", "" + at.version());

        assertThat(page.is(422).html()).contains("请填写内容").doesNotContain("缺少这个字段");
    }

    @Test
    void a_stale_page_shows_both_texts_and_loses_nothing() {
        Answer at = journey.underInquiry(Families.ofThree());
        String address = "/cases/" + at.text("caseNumber") + "/actions/RECORD_VISIT";
        journey.step("caseworker2.beilin", at, "RECORD_VISIT", Journey.VISIT);

        Page page = pages.post(
                WORKER,
                address,
                "version",
                "" + at.version(),
                "visitedOn",
                "2026-11-25",
                "visitors",
                "陈静、刘敏",
                "findings",
                "有一辆三轮车",
                "neighbours",
                "都说属实",
                "signed",
                "true");

        assertThat(page.is(409).html())
                .contains("与申报一致", "有一辆三轮车", "type=\"radio\"", "都说属实")
                .contains("value=\"" + (at.version() + 1) + "\"");
        assertThat(pages.post(
                                WORKER,
                                address,
                                "version",
                                "" + page.version(),
                                "visitedOn",
                                "2026-11-25",
                                "visitors",
                                "陈静、刘敏",
                                "findings",
                                "有一辆三轮车",
                                "neighbours",
                                "都说属实",
                                "signed",
                                "true")
                        .is(302)
                        .location())
                .contains("done=RECORD_VISIT");
    }

    @Test
    void who_may_not_act_is_told_why_in_words() {
        Answer at = journey.inReview(Families.ofThree());

        Page page = pages.post(
                WORKER, "/cases/" + at.text("caseNumber") + "/actions/CONFIRM", "version", "" + at.version());

        assertThat(page.is(403).html()).contains("您的岗位不办这一项").doesNotContain("ROLE");
    }

    @Test
    void the_table_of_actions_leads_from_the_window_to_the_award() {
        Answer accepted = journey.accepted(Families.ofThree());
        String address = "/cases/" + accepted.text("caseNumber");

        act(WORKER, address, "START_INQUIRY");
        act(
                WORKER,
                address,
                "RECORD_VISIT",
                "visitedOn",
                "2026-11-25",
                "visitors",
                "陈静、刘敏",
                "findings",
                "一致",
                "signed",
                "true");
        act("township.beilin", address, "GIVE_FIRST_OPINION", "opinion", "APPROVE", "text", "同意");
        act(WORKER, address, "PUBLISH_NOTICE", "place", "书院门社区公开栏", "from", "2026-11-25");
        clock.at(Journey.AFTER_NOTICE, () -> act(WORKER, address, "CLOSE_NOTICE"));
        clock.at(Journey.AFTER_NOTICE, () -> act("approver.beilin", address, "CONFIRM"));

        assertThat(pages.get(WORKER, address).is(200).html()).contains("已确认", "/awards/610103/");
        assertThat(pages.get(WORKER, address + "?section=documents").is(200).html())
                .contains("审核确认决定书", "-D01");
        assertThat(pages.get(WORKER, address + "/papers/application", "en")
                        .is(200)
                        .html())
                .contains("Application form");
    }

    @Test
    void a_refusal_gives_a_letter_with_its_reasons() {
        Answer at = journey.inReview(Families.ofThree());
        String address = "/cases/" + at.text("caseNumber");

        clock.at(Journey.AFTER_NOTICE, () -> act("approver.beilin", address, "REFUSE", "reasons", "家庭另有住房\n没有报告"));

        String letter = pages.get("approver.beilin", address + "/refusal-letter")
                .is(302)
                .location();
        assertThat(pages.get("approver.beilin", letter).is(200).html()).contains("不予确认告知书", "家庭另有住房", "没有报告", "行政复议");
        pages.get("approver.beilin", address + "/papers/decision").is(404);
        assertThat(pages.get("approver.beilin", address).is(200).html())
                .contains("本案没有产生待遇")
                .doesNotContain("县级确认的次月起");
    }

    @Test
    void amended_facts_become_a_new_version_and_numbers_stay() {
        ObjectNode family = Families.ofThree();
        Answer at = journey.accepted(family);
        String address = "/cases/" + at.text("caseNumber");

        Page page = pages.post(
                WORKER,
                address + "/actions/AMEND",
                "version",
                "" + at.version(),
                "step",
                "3",
                "go",
                "save",
                "grid.WAGE.father",
                "1,500.00",
                "assets.financial",
                "9,000");

        assertThat(page.is(302).location()).contains("done=AMEND");
        assertThat(pages.get(WORKER, address + "?section=income").html()).contains("1,500.00", "9,000.00", "第 2 版");
        assertThat(pages.post(WORKER, address + "/reveal", "reason", "CHECK_DOCUMENT")
                        .html())
                .contains(Families.member(family, 0).path("idNumber").asString());
    }

    @Test
    void a_stale_amendment_compares_what_differs_in_the_words_of_the_form() {
        ObjectNode family = Families.ofThree();
        Answer at = journey.accepted(family);
        ObjectNode theirs = family.deepCopy();
        Families.member(theirs, 0).put("status", "IMPRISONED").put("seriousIllness", false);
        journey.step("caseworker2.beilin", at, "AMEND", "{\"facts\": " + theirs + "}");

        Page page = pages.post(
                WORKER,
                "/cases/" + at.text("caseNumber") + "/actions/AMEND",
                "version",
                "" + at.version(),
                "step",
                "2",
                "go",
                "save",
                "members[0].status",
                "PRESENT",
                "members[0].seriousIllness",
                "");

        assertThat(page.is(409).html())
                .contains(">在家<", ">服刑<", "请看下面 1 处不同")
                .doesNotContain(">false<", ">IMPRISONED<");
    }

    @Test
    void an_empty_list_names_the_filter_that_hides_the_cases() {
        ObjectNode family = Families.ofThree();
        Families.member(family, 0).put("name", "欧阳无二");
        journey.accepted(family);

        assertThat(pages.get(WORKER, "/cases?q=欧阳无二&stage=TERMINATED").is(200).html())
                .contains("没有符合条件的案件", "已终止", "清除筛选", "去掉");
    }

    @Test
    void many_are_confirmed_at_once_each_on_its_own() {
        Answer ready = journey.inReview(Families.ofThree());
        Answer early = journey.accepted(Families.ofThree());

        Page page = clock.at(
                Journey.AFTER_NOTICE,
                () -> new Pages(mvc)
                        .post(
                                "approver.beilin",
                                "/cases/confirm",
                                "case",
                                ready.text("caseNumber") + ":" + ready.version()));
        Page refused = pages.post(
                "approver.beilin", "/cases/confirm", "case", early.text("caseNumber") + ":" + early.version());

        assertThat(page.is(200).html()).contains("已确认 1 件");
        assertThat(refused.is(200).html()).contains("没有确认 1 件", "不能这样办");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/workbench", "/cases", "/cases/{number}", "/cases/{number}?section=history"})
    void a_page_takes_no_more_than_twelve_statements(String address) throws Exception {
        String uri =
                address.replace("{number}", journey.onNotice(Families.ofThree()).text("caseNumber"));
        pages.get(WORKER, uri).is(200);

        var statements = StatementCounter.during(() -> pages.get(WORKER, uri).is(200));

        assertThat(statements).hasSizeLessThanOrEqualTo(TWELVE);
    }

    @Test
    void pages_carry_no_inline_script_style_or_handler() {
        String address = "/cases/" + journey.onNotice(Families.ofThree()).text("caseNumber");

        for (String uri :
                new String[] {"/workbench", "/cases", address, address + "/actions/WITHDRAW", "/applications/new"}) {
            assertThat(pages.get(WORKER, uri).is(200).html())
                    .doesNotContainPattern("<script(?![^>]* src=)[^>]*>")
                    .doesNotContainPattern("<style|\\sstyle=\"|\\son[a-z]+=\"");
        }
    }

    private Page act(String user, String address, String action, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "version";
        all[1] = Integer.toString(versionOf(user, address));
        System.arraycopy(fields, 0, all, 2, fields.length);
        return pages.post(user, address + "/actions/" + action, all).is(302);
    }

    private int versionOf(String user, String address) {
        return new CaseApi(mvc)
                .read(user, address.replace("/cases/", ""))
                .is(200)
                .version();
    }
}
