package io.yimen.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.security.SignedIn;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The sources as they are looked after: what stands on the pages, and what pause, resume and settings do. */
class SourcePageTests extends GatewayTest {

    @Autowired
    private MockMvcTester mvc;

    @AfterEach
    void asBefore() {
        sql.sql("UPDATE verification_source SET state = 'ACTIVE', pause_reason = NULL, endpoint = '/rest/market',"
                        + " read_ms = 10000 WHERE code = 'MARKET'")
                .update();
        // the agreement of a test is nobody's else
        sql.sql(
                        "UPDATE verification_agreement SET valid_from = DATE '2020-01-01', valid_to = DATE '2020-01-01' WHERE id LIKE 'TEST-%'")
                .update();
    }

    @Test
    void the_page_shows_what_waits_and_never_whom() {
        Subject person = member("m1");
        OpenOrder order = order(person);
        sign(order);
        open(order);

        MvcTestResult page = get("sysadmin", "/verification/sources");

        assertThat(page).hasStatusOk().bodyText().contains("市场主体", "户籍", "支付账户", "正常");
        assertThat(page).bodyText().doesNotContain(person.name()).doesNotContain(order.caseNumber());
        assertThat(get("sysadmin", "/verification/sources/MARKET"))
                .hasStatusOk()
                .bodyText()
                .contains("MARKET-2026-61", "SAL-2026#art-41", "待发 1");
    }

    @Test
    void a_county_supervisor_reads_and_does_not_change() {
        MvcTestResult page = get("approver.beilin", "/verification/sources/MARKET");

        assertThat(page).hasStatusOk().bodyText().contains("MARKET-2026-61").doesNotContain("保存设置");
        assertThat(post("approver.beilin", "/verification/sources/MARKET/pause", Map.of("reason", "x")))
                .hasStatus(403);
    }

    @Test
    void pause_and_resume_are_audited_and_take_effect() {
        OpenOrder order = order(member("m1"));
        sign(order);
        open(order);

        assertThat(post("sysadmin", "/verification/sources/MARKET/pause", Map.of("reason", "接口维护")))
                .hasStatus(302);
        round();
        assertThat(REGISTER.at("/rest/market")).isEmpty();
        assertThat(get("sysadmin", "/verification/sources/MARKET")).bodyText().contains("已暂停", "接口维护");

        assertThat(post("sysadmin", "/verification/sources/MARKET/resume", Map.of()))
                .hasStatus(302);
        round();
        assertThat(REGISTER.at("/rest/market")).hasSize(1);
        assertThat(
                        count(
                                "SELECT count(*) FROM audit_event WHERE action = 'VERIFICATION_SOURCE_PAUSED' AND subject = 'MARKET'"))
                .isPositive();
        assertThat(
                        count(
                                "SELECT count(*) FROM audit_event WHERE action = 'VERIFICATION_SOURCE_RESUMED' AND subject = 'MARKET'"))
                .isPositive();
    }

    @Test
    void a_pause_without_a_reason_is_refused() {
        assertThat(post("sysadmin", "/verification/sources/MARKET/pause", Map.of("reason", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("请写明暂停原因。");
    }

    @Test
    void wrong_settings_come_back_as_typed_with_their_errors() {
        Map<String, String> form = settings();
        form.put("endpoint", "ftp://elsewhere");
        form.put("readMs", "soon");

        assertThat(post("sysadmin", "/verification/sources/MARKET", form))
                .hasStatus(422)
                .bodyText()
                .contains("ftp://elsewhere", "soon", "请填写 100 到 99999 毫秒。", "有 2 处需要改正");
    }

    @Test
    void changed_settings_are_used_and_audited_and_a_stale_form_loses() {
        // the page shows the newest events, and other tests fail this source by the dozen
        sql.sql("DELETE FROM verification_source_event WHERE source_code = 'MARKET'")
                .update();
        Map<String, String> form = settings();
        form.put("readMs", "4000");

        assertThat(post("sysadmin", "/verification/sources/MARKET", form)).hasStatus(302);
        assertThat(post("sysadmin", "/verification/sources/MARKET", form)).hasStatus(409);

        assertThat(count("SELECT read_ms FROM verification_source WHERE code = 'MARKET'"))
                .isEqualTo(4000);
        assertThat(get("sysadmin", "/verification/sources/MARKET")).bodyText().contains("readMs: 10000 → 4000");
        assertThat(count("SELECT count(*) FROM audit_event WHERE action = 'VERIFICATION_SOURCE_CHANGED'"))
                .isPositive();
    }

    @Test
    void an_agreement_is_entered_used_and_ended() {
        assertThat(post("sysadmin", "/verification/sources/MARKET/agreements", agreement("TEST-1", "COMPANY.role")))
                .hasStatus(302);
        OpenOrder order = order(member("m1"));
        sign(order);
        open(order);

        assertThat(sql.sql("SELECT fields FROM verification_item WHERE agreement_id = 'TEST-1'")
                        .query((row, number) ->
                                String.join(" ", (String[]) row.getArray(1).getArray()))
                        .list())
                .containsExactly("COMPANY.role");
        assertThat(post("sysadmin", "/verification/sources/MARKET/agreements/TEST-1/end", Map.of()))
                .hasStatus(302);
        business.moveTo(DAY.plusDays(1));
        round();
        assertThat(REGISTER.at("/rest/market")).isEmpty();
        assertThat(count("SELECT count(*) FROM audit_event WHERE action LIKE 'VERIFICATION_AGREEMENT_%'"))
                .isEqualTo(2);
    }

    @Test
    void an_agreement_that_cannot_be_comes_back_with_its_words() {
        assertThat(post("sysadmin", "/verification/sources/MARKET/agreements", agreement("TEST-2", "COMPANY.secret")))
                .hasStatus(422)
                .bodyText()
                .contains("有的项目这个数据源没有", "COMPANY.secret");
        assertThat(post(
                        "sysadmin",
                        "/verification/sources/MARKET/agreements",
                        agreement("MARKET-2026-61", "COMPANY.role")))
                .hasStatus(422)
                .bodyText()
                .contains("这个编号已经有了。");
        assertThat(post("sysadmin", "/verification/sources/MARKET/agreements", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("请至少选择一个用途。");
    }

    private static Map<String, String> agreement(String id, String fields) {
        return Map.of(
                "agreement",
                id,
                "region",
                "610103",
                "purposes",
                "DIBAO",
                "fields",
                fields,
                "basis",
                "CONSENT",
                "legalBasis",
                "SAL-2026#art-41",
                "quota",
                "100",
                "validFrom",
                "2026-01-01",
                "validTo",
                "");
    }

    @Test
    void a_source_that_there_is_not_is_not_found() {
        assertThat(get("sysadmin", "/verification/sources/NOBODY")).hasStatus(404);
    }

    private Map<String, String> settings() {
        int version = count("SELECT version FROM verification_source WHERE code = 'MARKET'");
        return new TreeMap<>(Map.of(
                "version", Integer.toString(version),
                "endpoint", "/rest/market",
                "connectMs", "2000",
                "readMs", "10000",
                "slowMs", "5000",
                "concurrency", "4",
                "freshnessDays", "30",
                "maxAttempts", "6",
                "giveUpDays", "10"));
    }

    private MvcTestResult get(String who, String path) {
        return mvc.get().uri(path).with(SignedIn.as(who)).exchange();
    }

    private MvcTestResult post(String who, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(SignedIn.as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
