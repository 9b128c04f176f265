package io.yimen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The prefecture raises its line: drafted by one person, published by another, and a family's sheet changes on the day. */
@YimenTest
class PolicyJourneyTests extends BrowserJourney {

    private static final byte[] NOTICE = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private TestDatabase database;

    @Test
    void the_prefecture_raises_the_line_and_a_sheet_changes_from_that_day() {
        try (Office caseworker = desk("caseworker.beilin");
                Office county = desk("policy.beilin");
                Office editor = desk("policy.xian");
                Office approver = desk("policy2.xian")) {
            String address = household(caseworker);
            assertThat(caseworker.text()).contains("740.00").doesNotContain("791.00");

            countyMayNot(county);
            String draft = draftTheLine(editor);
            editor.go(draft + "/preview").primary();
            editor.page()
                    .waitForCondition(() -> editor.go(draft + "/preview").text().contains("每月支出"));
            editor.picture("15-policy-preview").go(draft);
            editor.picture("11-policy-draft").primary();
            assertThat(editor.text()).contains("待审批").doesNotContain("批准并发布");
            assertThat(editor.page().request().post(base() + draft + "/approve").status())
                    .isEqualTo(403);

            approver.go(draft).picture("12-policy-approve").primary();
            assertThat(approver.text()).contains("已发布");
            approver.go("/policy?region=610103&q=dibao.line.urban").picture("13-policy-published");
            assertThat(approver.text()).contains("740.00", "791.00", "2027-03-01 起");

            caseworker.go(address + "/step/6");
            assertThat(caseworker.text()).contains("740.00").doesNotContain("791.00");
            today("2027-03-01");
            caseworker.go(address + "/step/6").picture("14-sheet-new-line");
            assertThat(caseworker.text()).contains("791.00").doesNotContain("740.00");
            assertThat(approver.go("/policy?region=610103&q=dibao.line.urban").text())
                    .contains("791.00")
                    .doesNotContain("740.00");
        } finally {
            takeTheLineBack();
        }
    }

    @Test
    void the_pages_fit_a_phone_and_work_without_scripts() {
        Browser.NewContextOptions phone =
                new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false);
        try (Office editor = desk("policy.shaanxi", phone)) {
            editor.go("/policy/drafts/new").type("startsOn", "2027-04-01").type("documentTitle", "关于渐退期的通知");
            editor.primary();
            String edit = editor.page().url().replaceAll("^https?://[^/]+", "");
            for (String language : new String[] {"zh-CN", "en"}) {
                for (String path : new String[] {
                    "/policy",
                    "/policy?region=610103",
                    "/policy/history?key=dibao.line.urban&region=610103",
                    "/policy/drafts",
                    edit
                }) {
                    editor.go(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                    assertThat((Integer) editor.page().evaluate("document.documentElement.scrollWidth"))
                            .as(path + " " + language)
                            .isLessThanOrEqualTo(390);
                }
            }
            editor.go(edit).type("v.exit.gradual_months", "x").press("go", "save");
            assertThat(editor.text()).contains("Should be a whole number");
            editor.type("v.exit.gradual_months", "5").press("go", "view");
            assertThat(editor.text()).contains("Months of gradual exit");
        }
    }

    private String household(Office desk) {
        desk.go("/applications/new").type("members[0].name", "田秀兰");
        desk.type("members[0].idNumber", Office.id("61010319850412999")).press("go", "next");
        String address = desk.page().url().replaceAll("^https?://[^/]+|/step/.*$", "");
        desk.go(address + "/step/6");
        return address;
    }

    private static void countyMayNot(Office county) {
        county.go("/policy/drafts/new").type("startsOn", "2027-03-01").primary();
        assertThat(county.text()).contains("由省或设区的市制定（社会救助法第十九条）");
        assertThat(county.page().locator("[name='v.dibao.line.urban']").count()).isZero();
        assertThat(county.page().locator("[name='v.dibao.addon.age_70_bp']").count())
                .isEqualTo(1);
    }

    private static String draftTheLine(Office editor) {
        editor.go("/policy/drafts/new")
                .type("startsOn", "20270301")
                .type("documentNumber", "市民发〔2026〕12号")
                .type("documentTitle", "关于调整城市低保标准的通知")
                .primary();
        editor.type("v.dibao.line.urban", "7x1").press("go", "save");
        assertThat(editor.text()).contains("应为金额", "其他内容已保留");
        editor.type("v.dibao.line.urban", "791").primary();
        assertThat(editor.text()).contains("+51.00", "请上传依据文件");
        editor.page().setInputFiles("#file", new FilePayload("通知.pdf", "application/pdf", NOTICE));
        editor.follow("form[action$='/file'] button");
        return editor.page().url().replaceAll("^https?://[^/]+", "");
    }

    /** Other tests count on the line of Xi'an on every day. */
    private void takeTheLineBack() {
        JdbcClient.create(database.asSuperuser())
                .sql("DELETE FROM policy_value WHERE region_code = '6101' AND effective_from = '2027-03-01'")
                .update();
    }
}
