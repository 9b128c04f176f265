package io.yimen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.yimen.sandbox.SandboxedTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A family at the window, until the ministry counts it: in a real browser, each person at their own desk. */
@SandboxedTest
class JourneyTests extends BrowserJourney {

    @Test
    void a_family_of_three_comes_to_the_window_and_the_ministry_counts_it() {
        try (Office caseworker = desk("caseworker.beilin");
                Office township = desk("township.beilin");
                Office reviewer = desk("reviewer.beilin");
                Office approver = desk("approver.beilin");
                Office sysadmin = desk("sysadmin");
                Office ministry = desk("analyst.mca")) {
            long before = householdsCounted(approver);

            takeTheFamily(caseworker, "6101031985121299", "6101031987030399", "6101032017041299");
            caseworker.picture("1-review");
            assertThat(caseworker.text()).contains("每月合计", "942.00", "可能符合低保");
            caseworker.primary();
            String address = caseworker.address();
            assertThat(address).matches("/cases/610103D2026\\d{7}");
            assertThat(caseworker.text()).contains("下一步：启动调查").doesNotContain("61010319851212997");

            inquire(caseworker, address);
            caseworker.picture("2-case");
            township.go(address);
            assertThat(township.text()).doesNotContain("下一步：提出初审意见");
            settleTheDifference(caseworker, address);

            township.go(address).primary();
            township.tick("opinion", "APPROVE")
                    .type("text", "情况属实，同意。")
                    .picture("3-opinion")
                    .primary();
            assertThat(township.text()).contains("初审意见");

            caseworker.go(address).primary();
            caseworker.type("place", "南院门街道公示栏").type("from", "2026-11-25").primary();
            sysadmin.go("/demo/clock").type("date", "2026-12-03").primary();
            caseworker.go(address).primary();
            assertThat(caseworker.text()).contains("县级审核");

            reviewer.go(address + "/actions/COUNTY_VISIT");
            reviewer.visit("2026-12-03", "抽查入户，与申报一致。");

            approver.go(address).primary();
            approver.picture("4-confirm").primary();
            approver.picture("5-confirmed");
            assertThat(approver.text()).contains("882.00");

            caseworker.go("/awards?q=" + address.substring("/cases/".length())).picture("6-awards");
            assertThat(caseworker.text()).contains("882.00");
            assertThat(eventuallyMoreThan(before, approver)).isTrue();
            approver.go("/dashboard?month=2027-01").picture("7-county");
            ministry.go("/dashboard?month=2027-01").picture("7-dashboard");
            assertThat(ministry.text()).contains("全国", "陕西");

            for (Office office : new Office[] {caseworker, township, reviewer, approver, sysadmin, ministry}) {
                assertThat(office.complaints()).isEmpty();
                assertThat(office.addresses()).isNotEmpty().noneMatch(JourneyTests::namesSomebody);
            }
        }
    }

    @Test
    void everything_works_without_scripts() {
        Browser.NewContextOptions plain =
                new Browser.NewContextOptions().setViewportSize(1366, 768).setJavaScriptEnabled(false);
        try (Office caseworker = desk("caseworker.linyi", plain)) {
            takeTheFamily(caseworker, "3714241985121299", "3714241987030399", "3714242017041299");
            assertThat(caseworker.text()).contains("低保算账单", "低保边缘");

            caseworker.primary();

            assertThat(caseworker.page().url()).contains("/cases/371424D2026");
            assertThat(caseworker.text()).contains("下一步：启动调查");
        }
    }

    @Test
    void a_wrong_number_keeps_what_was_typed_and_says_how_to_mend_it() {
        try (Office caseworker = desk("caseworker.shucheng")) {
            caseworker.go("/applications/new");
            caseworker
                    .type("members[0].name", "许丽华")
                    .type("members[0].idNumber", "341523198512129970".replaceAll(".$", "1"))
                    .press("go", "next");

            assertThat(caseworker.text()).contains("校验码", "其他内容已保留");
            assertThat(caseworker.page().inputValue("[name='members[0].name']")).isEqualTo("许丽华");
            caseworker.picture("8-wrong-number");
        }
    }

    @Test
    void two_at_one_draft_lose_nothing() {
        try (Office first = desk("caseworker.shucheng");
                Office second = desk("caseworker2.shucheng")) {
            first.go("/applications/new");
            first.type("members[0].name", "王秀英").type("members[0].idNumber", Office.id("34152319760108999"));
            first.press("go", "next");
            String address = first.page().url().replaceAll("^https?://[^/]+|/step/.*$", "") + "/step/3";
            Browser.NewContextOptions plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
            try (Office plainFirst = desk("caseworker.shucheng", plain)) {
                plainFirst.go(address);
                second.go(address).type("assets.financial", "500").press("go", "stay");

                plainFirst.type("assets.financial", "900").press("go", "stay");

                assertThat(plainFirst.text()).contains("刚被别人改过", "您填的都在", "500", "900");
                plainFirst.picture("9-conflict").primary();
            }
            second.go(address);
            assertThat(second.page().inputValue("[name='assets.financial']")).isEqualTo("900");
        }
    }

    @Test
    void pages_fit_a_phone_in_both_languages() {
        Browser.NewContextOptions phone = new Browser.NewContextOptions().setViewportSize(390, 844);
        try (Office caseworker = desk("caseworker.beilin", phone);
                Office ministry = desk("analyst.mca", phone)) {
            for (String language : new String[] {"zh-CN", "en"}) {
                for (String path : new String[] {"/workbench", "/cases", "/applications/new", "/people", "/awards"}) {
                    caseworker.go(path + "?lang=" + language);
                    assertThat(caseworker.fitsItsWidth())
                            .as(path + " " + language)
                            .isTrue();
                }
                ministry.go("/dashboard?lang=" + language).picture("10-dashboard-phone-" + language);
                assertThat(ministry.fitsItsWidth()).as("dashboard " + language).isTrue();
            }
        }
    }

    private void takeTheFamily(Office desk, String head, String spouse, String child) {
        desk.go("/workbench").type("q", Office.id(head + "7")).enter("main [name=q]");
        desk.primary().type("members[0].name", "周建平");
        assertThat(desk.page().inputValue("[name='members[0].idNumber']")).isEqualTo(Office.id(head + "7"));
        desk.press("go", "next");
        desk.choose("members[1].relation", "SPOUSE").type("members[1].name", "何玉芳");
        desk.type("members[1].idNumber", Office.id(spouse + "8")).press("go", "add");
        desk.choose("members[2].relation", "CHILD").type("members[2].name", "周小雨");
        desk.type("members[2].idNumber", Office.id(child + "8"));
        desk.choose("members[2].study", "COMPULSORY").press("go", "next");
        desk.type("grid.WAGE.m1", "1,500").type("grid.GOVERNMENT_ASSISTANCE.m3", "100");
        desk.type("assets.financial", "8600")
                .type("assets.dwellings[0].areaSqm", "52.6")
                .press("go", "next");
        desk.press("go", "next");
        desk.type("consents[0].signedOn", "20261125").type("consents[1].signedOn", "2026-11-25");
        desk.type("payee.holder", "周建平").type("payee.bank", "中国工商银行").type("payee.account", "6222020000000007");
        desk.type("reason", "停工，收入减少。").press("go", "next");
        assertThat(desk.text()).contains("内容齐全");
    }

    private static void inquire(Office caseworker, String address) {
        caseworker.primary();
        caseworker.go(address).primary();
        caseworker.visit("2026-11-25", "三口人同住，无车辆，家具简单。");
    }

    /** The registers know of a pension that nobody mentioned; the family brings the book, and what was found stands. */
    private static void settleTheDifference(Office caseworker, String address) {
        awaitTheAnswers(caseworker, address + "?section=verification").picture("2-verification");
        assertThat(caseworker.text())
                .contains("何玉芳的养老金、失业金", "待处理差异 1 项", "720.00", "没有回音 0 项")
                .contains("纳税收入", "银行存款", "支付账户");
        caseworker.page().click("#differences + ul details summary");
        caseworker.tick("resolution", "FOUND_STANDS");
        caseworker.type("evidence", "看了社保存折，属实。").follow("#differences + ul details button");
        caseworker.go(address + "?section=sheet").picture("2-sheet");
        assertThat(caseworker.text()).contains("差异 60.00，已处理", "核对数有效：看了社保存折，属实。");
        assertThat(caseworker
                        .page()
                        .locator("tr:has-text('差异 60.00') td")
                        .allInnerTexts()
                        .subList(0, 3))
                .containsExactly("0.00", "60.00", "60.00");
    }

    /** Over the wire, with a callback, and in files that lie a few seconds. */
    private static Office awaitTheAnswers(Office desk, String address) {
        for (int i = 0; i < 120 && !desk.go(address).text().contains("报告第 1 版"); i++) {
            desk.page().waitForTimeout(1000);
        }
        assertThat(desk.text()).contains("报告第 1 版");
        return desk;
    }

    /** Neither an address nor where it was asked from may say who somebody is. */
    private static boolean namesSomebody(String address) {
        return address.matches(".*[1-9]\\d{16}[\\dXx].*")
                || Stream.of("周建平", "何玉芳", "周小雨").anyMatch(address::contains);
    }

    /** In one's own county small numbers are shown; before anything was counted there is no such month. */
    private static long householdsCounted(Office county) {
        Matcher figure = Pattern.compile("class=\"y-kpi\"[^>]*>\\s*<dt[^>]*>[^<]*</dt>\\s*<dd[^>]*>\\s*([\\d,]+)")
                .matcher(county.fetch("/dashboard?month=2027-01"));
        return figure.find() ? Long.parseLong(figure.group(1).replace(",", "")) : 0;
    }

    private static boolean eventuallyMoreThan(long before, Office county) {
        for (int i = 0; i < 20; i++) {
            if (householdsCounted(county) > before) {
                return true;
            }
            county.page().waitForTimeout(500);
        }
        return false;
    }
}
