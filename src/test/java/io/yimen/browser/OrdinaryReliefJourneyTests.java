package io.yimen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.database.YimenTest;
import org.junit.jupiter.api.Test;

/** An illness that a poor family paid for: receipts first, the county decides, and finance pays in parts. */
@YimenTest
class OrdinaryReliefJourneyTests extends BrowserJourney {

    @Test
    void what_was_paid_is_shown_decided_and_paid_in_two_parts() {
        try (Office caseworker = desk("caseworker.beilin");
                Office township = desk("township.beilin");
                Office approver = desk("approver.beilin");
                Office finance = desk("finance.beilin")) {
            String address = takeIn(caseworker);
            caseworker.primary();
            caseworker.go(address).primary();
            caseworker.visit("2026-11-25", "住院十天，家中无积蓄。");
            shown(caseworker, township, address);
            decided(township, approver, address);
            paid(approver, finance, address);

            for (Office office : new Office[] {caseworker, township, approver, finance}) {
                assertThat(office.complaintsBesideRefusals()).isEmpty();
                assertThat(office.addresses()).noneMatch(one -> one.contains("6101031969"));
            }
        }
    }

    private static String takeIn(Office desk) {
        desk.go("/applications/new").type("members[0].name", "祁长顺");
        desk.type("members[0].idNumber", Office.id("61010319690227999")).press("go", "next");
        desk.press("go", "next").type("grid.WAGE.m1", "500").press("go", "next");
        desk.choose("incident.kind", "ILLNESS").type("incident.date", "2026-11-10");
        desk.type("incident.selfPaidCost", "2,600").press("go", "next");
        desk.type("consents[0].signedOn", "2026-11-25").type("reason", "住院，自付费用高。");
        desk.press("go", "next");
        desk.page().locator("[name=programmes]").all().forEach(one -> one.uncheck());
        desk.tick("programmes", "TEMPORARY_ASSISTANCE").primary();
        assertThat(desk.address()).matches("/cases/610103L2026\\d{7}");
        return desk.address();
    }

    private static void shown(Office caseworker, Office township, String address) {
        opinion(township, address);
        assertThat(township.text()).contains("现在不能这样办", "2,600.00");

        caseworker.go(address + "/actions/RECORD_RECEIPTS");
        caseworker
                .type("receipts-0-on", "2026-12-26")
                .type("receipts-0-payer", "碑林区医院")
                .type("receipts-0-amount", "2,600");
        caseworker.primary();
        assertThat(caseworker.text()).contains("需要改正");
        caseworker.type("receipts-0-on", "2026-11-20").picture("o1-receipts").primary();
        assertThat(caseworker.go(address + "?section=relief").text()).contains("碑林区医院", "2,600.00");
        opinion(township, address);
        assertThat(township.go(address + "?section=notice").text()).contains("县级审核", "不用公示");
    }

    private static void opinion(Office township, String address) {
        township.go(address + "/actions/GIVE_FIRST_OPINION");
        township.tick("opinion", "APPROVE").type("text", "情况属实，同意。").primary();
    }

    private static void decided(Office township, Office approver, String address) {
        township.go(address + "/actions/CONFIRM").primary();
        assertThat(township.text()).contains("现在不能这样办");
        approver.go(address).primary();
        approver.type("instalments", "2026-12-01 1000").primary();
        assertThat(approver.text()).containsAnyOf("需要改正", "现在不能这样办").contains("批准金额");
        approver.type("instalments", "2026-12-01 1000\n2027-01-05 1600").picture("o2-confirm");
        approver.primary();
        assertThat(approver.text()).contains("已确认", "2,600.00");
    }

    private static void paid(Office approver, Office finance, String address) {
        approver.go(address + "?section=relief").follow("main a[href^='/relief/610103/']");
        String relief = approver.address();
        assertThat(approver.page().locator("form[action*='/instalments/']").count())
                .isZero();
        finance.go(relief).follow("form[action*='/instalments/1'] button");
        assertThat(finance.picture("o3-paid").text()).contains("1,000.00", "1,600.00");
        assertThat(finance.go(relief)
                        .page()
                        .locator("form[action*='/instalments/']")
                        .count())
                .isEqualTo(1);
    }
}
