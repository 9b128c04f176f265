package io.yimen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.sandbox.SandboxedTest;
import org.junit.jupiter.api.Test;

/** A stranger without papers at the window: helped at once, the file completed afterwards; each person at their own desk. */
@SandboxedTest
class QuickReliefJourneyTests extends BrowserJourney {

    @Test
    void a_stranger_is_helped_first_and_identified_afterwards() {
        try (Office finance = desk("finance.shucheng");
                Office caseworker = desk("caseworker.shucheng");
                Office township = desk("township.shucheng")) {
            finance.go("/relief/funds/341523100")
                    .type("amount", "0")
                    .type("note", "拨付")
                    .primary();
            assertThat(finance.text()).contains("金额应大于零");
            finance.type("amount", "1,000").primary();
            assertThat(finance.text()).contains("已记入台账", "1,000.00");

            caseworker.go("/workbench");
            caseworker.follow("main a[href='/applications/quick']");
            caseworker
                    .type("name", "无名氏")
                    .type("birthDate", "1991-01-01")
                    .type("reason", "车祸后身无分文")
                    .primary();
            assertThat(caseworker.text()).contains("申请金额应大于零", "没有号码的原因", "其他内容已保留");
            caseworker
                    .choose("kind", "TRAFFIC_ACCIDENT")
                    .type("noIdReason", "证件遗失")
                    .type("amount", "700")
                    .primary();
            String address = caseworker.address();
            assertThat(address).matches("/cases/341523L2026\\d{7}");
            assertThat(caseworker.text()).contains("LS341523-261125-", "下一步：批准并先行救助", "11-28");
            caseworker.picture("q1-taken");

            township.go(address).primary();
            township.type("amount", "757").primary();
            assertThat(township.text()).contains("小额快救最多 756.00 元");
            township.type("amount", "700").picture("q2-grant").primary();
            assertThat(township.text()).contains("已先行救助", "700.00");
            finance.go("/relief/funds/341523100");
            assertThat(finance.text()).contains("300.00", "救助支出");

            caseworker.go(address).primary();
            caseworker.type("evidence", "交警事故认定书").primary();
            assertThat(caseworker.text()).contains("还不知道是谁");
            caseworker
                    .type("identity.name", "韩立功")
                    .type("identity.idNumber", Office.id("34152319620301999"))
                    .picture("q3-complete")
                    .primary();
            assertThat(caseworker.text()).contains("已办完", "韩立功").doesNotContain("34152319620301999");
            caseworker.picture("q4-completed");

            for (Office office : new Office[] {finance, caseworker, township}) {
                assertThat(office.complaintsBesideRefusals()).isEmpty();
                assertThat(office.addresses()).noneMatch(one -> one.contains("34152319620301999"));
            }
        }
    }
}
