package io.yimen.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.database.StatementCounter;
import io.yimen.database.YimenTest;
import io.yimen.security.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@YimenTest
class PolicyPageTests {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {"caseworker.beilin", "township.beilin", "reviewer.beilin", "approver.beilin", "policy.beilin"})
    void everybody_of_the_county_reads_its_policy_with_the_source_of_each_value(String account) {
        assertThat(get("/policy", account))
                .hasStatusOk()
                .bodyText()
                .contains("陕西省西安市碑林区：政策参数", "740.00", "西安市", "2020-10-01", "Xi&#39;an notice 2020")
                .contains("70岁以上增发", "30%", "陕西省", "分档", "380.00、460.00、540.00", "默认值", "未设定");
    }

    @Test
    void shows_the_policy_of_another_day() {
        assertThat(get("/policy?on=20200930&q=dibao.line.urban", "policy.beilin"))
                .bodyText()
                .contains("<b>700.00</b>", "<b>740.00</b>", "2020-10-01 起");
        assertThat(get("/policy?on=20201001&q=dibao.line.urban", "policy.beilin"))
                .bodyText()
                .contains("<b>740.00</b>")
                .doesNotContain("700.00", " 起</small>");
        assertThat(get("/policy?on=2026-06-30", "policy.beilin")).bodyText().contains("value=\"2026-06-30\"");
        assertThat(get("/policy?on=soon", "policy.beilin"))
                .hasStatusOk()
                .bodyText()
                .contains("请按 2026-11-25 的样子填写日期");
    }

    @Test
    void an_analyst_goes_down_from_the_own_region_to_a_county() {
        assertThat(get("/policy", "analyst.mca")).bodyText().contains("下级地区（31）", "region=61&amp;");
        assertThat(get("/policy?region=61", "analyst.shaanxi")).bodyText().contains("region=6101&amp;");
        assertThat(get("/policy?region=610103", "analyst.shaanxi")).bodyText().contains("740.00", "region=6101&amp;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"371424", "61", "0", "999999", "610103001", "abc", "6101"})
    void a_region_that_is_not_ones_own_is_not_there(String region) {
        assertThat(get("/policy?region=" + region, "policy.beilin")).hasStatus(404);
    }

    @Test
    void english_readers_read_english() {
        assertThat(get("/policy?lang=en", "policy.beilin"))
                .bodyText()
                .contains("Beilin District: policy parameters", "Urban Dibao line", "yuan/person/month", "Default");
    }

    @Test
    void the_page_asks_the_database_nothing_about_policy() throws Exception {
        get("/policy", "policy.beilin");

        assertThat(StatementCounter.during(() -> get("/policy", "policy.beilin")))
                .noneMatch(sql -> sql.contains("policy_value") || sql.contains("region"));
    }

    private MvcTestResult get(String uri, String account) {
        return mvc.get().uri(uri).with(SignedIn.as(account)).exchange();
    }
}
