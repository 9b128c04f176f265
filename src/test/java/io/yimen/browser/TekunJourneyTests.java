package io.yimen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.database.YimenTest;
import org.junit.jupiter.api.Test;

/** An old man alone, from the window to his care and the end of it; whatever is refused says why on the page. */
@YimenTest
class TekunJourneyTests extends BrowserJourney {

    private static final String[] ALONE = {"eating", "gettingInAndOutOfBed", "toileting", "walkingIndoors"};
    private static final String[] WITH_HELP = {"dressing", "bathing"};

    @Test
    void an_old_man_is_assessed_by_two_chooses_his_home_is_cared_for_and_the_support_ends_after_a_notice() {
        try (Office caseworker = desk("caseworker.shucheng");
                Office colleague = desk("caseworker2.shucheng");
                Office township = desk("township.shucheng");
                Office approver = desk("approver.shucheng")) {
            String address = takeIn(caseworker);
            inquire(caseworker, address);
            noOpinionYet(township, address, "还没有评估自理能力：龚万福");
            assessed(caseworker, colleague, township, address);
            noOpinionYet(township, address, "还没有记录本人选择在家还是住机构：龚万福");
            choosesHome(caseworker, address);
            hangsOnTheBoard(caseworker, township, address);
            today("2026-12-03");
            String award = granted(caseworker, township, approver, address);
            caredFor(caseworker, award);
            ends(caseworker, township, approver, award);

            for (Office office : new Office[] {caseworker, colleague, township, approver}) {
                assertThat(office.complaintsBesideRefusals()).isEmpty();
                assertThat(office.addresses()).noneMatch(one -> one.contains("34152319480516999"));
            }
        }
    }

    private static String takeIn(Office desk) {
        desk.go("/applications/new").type("members[0].name", "龚万福");
        desk.type("members[0].idNumber", Office.id("34152319480516999"));
        desk.choose("residence", "RURAL").press("go", "next");
        desk.press("go", "next").press("go", "next");
        desk.choose("obligors[0].relation", "CHILD").choose("obligors[0].consent", "false");
        desk.press("go", "next");
        desk.type("consents[0].signedOn", "2026-11-25").type("reason", "年老无依，没有生活来源。");
        desk.press("go", "next");
        assertThat(desk.text()).contains("内容齐全", "特困 初筛不符合，家庭坚持也可以申请");
        desk.page().locator("[name=programmes]:checked").all().forEach(one -> one.uncheck());
        desk.primary();
        assertThat(desk.text()).contains("没有选择申请哪个项目：请至少勾选一个");
        desk.page().locator("[name=programmes]:checked").all().forEach(one -> one.uncheck());
        desk.tick("programmes", "TEKUN").picture("t1-review").primary();
        assertThat(desk.address()).matches("/cases/341523T2026\\d{7}");
        return desk.address();
    }

    private static void inquire(Office desk, String address) {
        desk.primary();
        desk.go(address).primary();
        desk.visit("2026-11-25", "独居，房屋安全，邻居送饭。");
        desk.go(address + "/actions/FIND_SUPPORTER");
        desk.page().locator("input[name=obligor]").first().check();
        desk.tick("able", "false").type("ground", "一级残疾，自己享受低保。").primary();
        assertThat(desk.go(address + "?section=own").picture("t2-own").text()).contains("还没有评估", "还没有记录选择", "12-09");
    }

    private static void noOpinionYet(Office township, String address, String why) {
        township.go(address + "/actions/GIVE_FIRST_OPINION");
        township.tick("opinion", "APPROVE").type("text", "情况属实，同意。").primary();
        assertThat(township.text()).contains("现在不能这样办", why);
    }

    private static void assessed(Office caseworker, Office colleague, Office township, String address) {
        String form = address + "/actions/ASSESS_SELF_CARE";
        assertThat(township.go(address + "?section=own")
                        .page()
                        .locator("a[href$='ASSESS_SELF_CARE']")
                        .count())
                .isZero();
        items(township.go(form)).type("assessors", "陈静、李文博").primary();
        assertThat(township.text()).contains("现在不能这样办", "您的岗位不办这一项");

        items(colleague.go(form)).type("assessors", "王芳、赵明");
        items(caseworker.go(form)).type("assessors", "陈静、陈静").primary();
        assertThat(caseworker.text()).contains("评估须有两名以上不同的人");
        caseworker.type("assessors", "陈静、李文博").picture("t3-assessment").primary();
        assertThat(caseworker.go(address + "?section=own").text()).contains("半护理", "2 项不能独立完成：自己穿衣、自己洗澡", "陈静、李文博");

        colleague.primary();
        assertThat(colleague.picture("t4-stale").text()).contains("这份记录刚被别人改过，您的还没有存", "您填的都在");
    }

    private static Office items(Office desk) {
        for (String item : ALONE) {
            desk.tick(item, "true");
        }
        for (String item : WITH_HELP) {
            desk.tick(item, "false");
        }
        return desk;
    }

    private static void choosesHome(Office desk, String address) {
        desk.go(address + "/actions/CHOOSE_CARE").tick("setting", "INSTITUTION").primary();
        assertThat(desk.text()).contains("需要改正");
        desk.tick("setting", "HOME").primary();
        assertThat(desk.go(address + "?section=own").picture("t5-own").text()).contains("分散供养", "一级残疾，自己享受低保。");
    }

    private static void hangsOnTheBoard(Office caseworker, Office township, String address) {
        township.go(address).primary();
        township.tick("opinion", "APPROVE").type("text", "情况属实，同意。").primary();
        caseworker.go(address).primary();
        caseworker.type("place", "城关镇公示栏").type("from", "2026-11-25").primary();
        assertThat(caseworker.text()).contains("公示");
    }

    private static String granted(Office caseworker, Office township, Office approver, String address) {
        township.go(address + "/actions/CONFIRM").primary();
        assertThat(township.text()).contains("现在不能这样办");
        caseworker.go(address).primary();
        approver.go(address).primary();
        approver.picture("t6-confirm").primary();
        assertThat(approver.text()).contains("1,312.00");
        caseworker.go("/awards?q=" + address.substring("/cases/".length()));
        caseworker.follow("main table tbody th a");
        assertThat(caseworker.picture("t7-award").text()).contains("还没有照料协议", "1,312.00");
        return caseworker.address();
    }

    private static void caredFor(Office desk, String award) {
        desk.follow("a[href$='/care']");
        desk.follow("form[action$='/agreement'] button");
        assertThat(desk.text()).contains("请填写照料人姓名", "请填写照料内容");
        desk.type("carer", "龚小军").type("duties", "一日三餐，洗澡，陪同就医").tick("tier", "HALF");
        desk.type("begin", "2027-01-01").follow("form[action$='/agreement'] button");
        assertThat(desk.picture("t8-agreement").text()).contains("已保存", "龚小军", "半护理");
        assertThat(desk.go(award + "/agreement").picture("t9-agreement-paper").text())
                .contains("特困人员照料服务协议", "龚小军", "2027 年 1 月 1 日")
                .doesNotContain("34152319480516999");
    }

    private void ends(Office caseworker, Office township, Office approver, String award) {
        String propose = "form[action$='/ending'] button";
        today("2027-03-03");
        caseworker.go(award + "/care").tick("ground", "ABLE_SUPPORTER").type("explanation", "儿子回乡，有了固定收入。");
        caseworker.type("place", "城关镇公示栏").follow(propose);
        assertThat(caseworker.text()).contains("请填写本人意见");
        caseworker.type("heard", "愿意由儿子赡养。").follow(propose);
        assertThat(caseworker.picture("t10-ending").text()).contains("公示中", "2027-03-03 至 2027-03-09");
        assertThat(township.go(award + "/care")
                        .page()
                        .locator("form[action$='/ending/confirm']")
                        .count())
                .isZero();

        String confirm = "form[action$='/ending/confirm'] button";
        approver.go(award + "/care").follow(confirm);
        assertThat(approver.text()).contains("现在不能这样办", "公示期还没有满");
        today("2027-03-10");
        approver.go(award + "/care").follow(confirm);
        assertThat(approver.picture("t11-ended").text()).contains("已确认终止", "发到 2027-03，次月起停发");
    }
}
