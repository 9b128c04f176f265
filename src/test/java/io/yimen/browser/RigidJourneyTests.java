package io.yimen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.yimen.database.YimenTest;
import io.yimen.document.Files;
import org.junit.jupiter.api.Test;

/** A family whom dialysis costs most of its wages: complex, so the county meets before it recognises them for a year. */
@YimenTest
class RigidJourneyTests extends BrowserJourney {

    @Test
    void a_complex_case_waits_for_the_meeting_and_is_recognised_for_twelve_months() {
        try (Office caseworker = desk("caseworker.shucheng");
                Office township = desk("township.shucheng");
                Office reviewer = desk("reviewer.shucheng");
                Office approver = desk("approver.shucheng");
                Office second = desk("approver2.shucheng")) {
            String address = takeIn(caseworker);
            complex(caseworker, address);
            extended(caseworker, township, address);
            inquired(caseworker, address);
            hangsOnTheBoard(caseworker, township, address);
            today("2026-12-03");
            caseworker.go(address).primary();
            metAbout(caseworker, reviewer, approver, address);
            recognised(approver, second, address);
            lasts(caseworker, address);

            for (Office office : new Office[] {caseworker, township, reviewer, approver, second}) {
                assertThat(office.complaintsBesideRefusals()).isEmpty();
                assertThat(office.addresses()).noneMatch(one -> one.contains("3415231972"));
            }
        }
    }

    private static String takeIn(Office desk) {
        desk.go("/applications/new").type("members[0].name", "鲁建国");
        desk.type("members[0].idNumber", Office.id("34152319720817999")).press("go", "next");
        desk.choose("members[1].relation", "SPOUSE").type("members[1].name", "邵玉珍");
        desk.type("members[1].idNumber", Office.id("34152319721103998")).press("go", "next");
        desk.type("grid.WAGE.m1", "4,000").press("go", "next");
        desk.choose("expenses[0].kind", "MEDICAL_SELF_PAID").choose("expenses[0].member", "m2");
        desk.type("expenses[0].amount", "36,000")
                .choose("expenses[0].period", "YEAR")
                .press("go", "next");
        desk.type("consents[0].signedOn", "2026-11-25").type("consents[1].signedOn", "2026-11-25");
        desk.type("reason", "妻子长期透析。").press("go", "next");
        assertThat(desk.text()).contains("内容齐全", "刚性支出困难家庭");
        desk.page().locator("[name=programmes]:checked").all().forEach(one -> one.uncheck());
        desk.tick("programmes", "RIGID_EXPENDITURE").picture("r1-review").primary();
        assertThat(desk.address()).matches("/cases/341523R2026\\d{7}");
        return desk.address();
    }

    private static void complex(Office desk, String address) {
        desk.go(address + "/actions/MARK_COMPLEX").primary();
        assertThat(desk.text()).contains("需要改正");
        desk.type("reason", "支出发生在两个省。").primary();
        assertThat(desk.go(address + "?section=own").text()).contains("支出发生在两个省。", "还没有会商记录");
    }

    private static void extended(Office caseworker, Office township, String address) {
        String form = address + "/actions/EXTEND";
        assertThat(caseworker.go(address).page().locator("a[href$='EXTEND']").count())
                .isZero();
        caseworker.go(form).tick("ground", "COMPLEX").type("text", "想再等等").primary();
        assertThat(caseworker.text()).contains("现在不能这样办", "您的岗位不办这一项");
        township.go(form).tick("ground", "COMPLEX").type("text", "等外省医院的票据。").picture("r2-extend");
        township.primary();
        assertThat(township.text()).contains("45");
    }

    private static void inquired(Office desk, String address) {
        desk.go(address).primary();
        desk.go(address).primary();
        desk.visit("2026-11-25", "夫妻二人，妻子每周透析三次。");
    }

    private static void hangsOnTheBoard(Office caseworker, Office township, String address) {
        township.go(address).primary();
        township.tick("opinion", "APPROVE").type("text", "情况属实，同意。").primary();
        caseworker.go(address).primary();
        caseworker.type("place", "城关镇公示栏").type("from", "2026-11-25").primary();
        assertThat(caseworker.text()).contains("公示");
    }

    private static void metAbout(Office caseworker, Office reviewer, Office approver, String address) {
        approver.go(address + "/actions/CONFIRM").primary();
        assertThat(approver.picture("r3-no-meeting").text()).contains("现在不能这样办", "已标为复杂：先记录县级会商，再确认");
        assertThat(caseworker
                        .go(address + "?section=own")
                        .page()
                        .locator("a[href$='RECORD_MEETING']")
                        .count())
                .isZero();
        meeting(caseworker, address, "RECOGNISE", "周科长、王敏");
        assertThat(caseworker.text()).contains("您的岗位不办这一项");

        assertThat(reviewer.go(address + "/actions/RECORD_MEETING").text()).contains("先上传签字的纪要");
        minutes(reviewer, address);
        meeting(reviewer, address, "RECOGNISE", "周科长");
        assertThat(reviewer.text()).contains("需要改正");
        meeting(reviewer, address, "REFUSE", "周科长、王敏");
        approver.go(address + "/actions/CONFIRM").primary();
        assertThat(approver.text()).contains("县级会商的结论是不予认定");
        meeting(reviewer, address, "RECOGNISE", "周科长、王敏");
        assertThat(reviewer.go(address + "?section=own").picture("r4-meeting").text())
                .contains("周科长、王敏", "票据齐全", "看签字的纪要");
    }

    /** The paper that everybody at the meeting signed. */
    private static void minutes(Office desk, String address) {
        desk.go(address + "?section=documents").choose("type", "MEETING_MINUTES");
        desk.page().setInputFiles("#file", new FilePayload("会商纪要.jpg", "image/jpeg", Files.jpeg(60, 40)));
        desk.primary();
    }

    private static void meeting(Office desk, String address, String outcome, String who) {
        desk.go(address + "/actions/RECORD_MEETING")
                .type("heldOn", "2026-12-02")
                .type("attendees", who);
        Locator signed = desk.page().locator("input[name='document']");
        if (signed.count() > 0) {
            signed.first().check();
        }
        desk.tick("outcome", outcome).type("minutes", "医保、卫健同到，票据齐全。").primary();
    }

    /** Two at once: one decides, the other is told who did. */
    private static void recognised(Office approver, Office second, String address) {
        second.go(address + "/actions/CONFIRM");
        approver.go(address).primary();
        approver.picture("r5-confirm").primary();
        assertThat(approver.text()).contains("已确认");
        second.primary();
        assertThat(second.picture("r6-second").text()).contains("这份记录刚被别人改过，您的还没有存");
        assertThat(second.go(address).text()).contains("已确认");
    }

    private void lasts(Office desk, String address) {
        desk.go("/awards?q=" + address.substring("/cases/".length()));
        desk.follow("main table tbody th a");
        String award = desk.address();
        assertThat(desk.picture("r7-award").text()).contains("有效到 2027-12", "不发现金");
        today("2028-01-01");
        assertThat(desk.go(award).picture("r8-over").text()).contains("已结束", "认定已期满");
    }
}
