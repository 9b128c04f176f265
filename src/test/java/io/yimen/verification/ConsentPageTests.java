package io.yimen.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.security.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Consents at the window: somebody signs later, a paper is scanned, one is withdrawn. */
class ConsentPageTests extends GatewayTest {

    private static final String WORKER = "caseworker.beilin";
    private static final byte[] PDF = "%PDF-1.7 a signed paper".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvcTester mvc;

    private static String page(OpenOrder order) {
        return "/verification/consents/" + COUNTY + "/" + order.subjectOf();
    }

    @Test
    void who_has_not_signed_is_named_with_the_reason_and_may_sign() {
        Subject obligor = person("o1", SubjectRole.OBLIGOR, true);
        OpenOrder order = order(obligor);
        open(order);

        assertThat(mvc.get().uri(page(order)).with(SignedIn.as(WORKER)))
                .hasStatusOk()
                .bodyText()
                .contains(obligor.name(), "家庭以外的赡养、抚养、扶养义务人没有同意核对")
                .doesNotContain(String.valueOf(obligor.id().value()));
        assertThat(post(order, "", form("2026-11-25", "SELF", ""))).hasStatus(302);

        assertThat(item(order, "MARKET").state()).isEqualTo(ItemState.QUEUED);
        ConsentView paper = here(() -> consents.of(COUNTY, order.subjectOf())).get(0);
        assertThat(paper.textVersion()).isEqualTo("OBLIGOR-2026");
        assertThat(paper.purposes()).containsExactly(Purpose.DIBAO, Purpose.RECHECK);
    }

    @Test
    void what_is_wrong_comes_back_with_its_words() {
        OpenOrder order = order(member("o1"));
        open(order);

        assertThat(post(order, "", form("someday", "SELF", "")))
                .hasStatus(422)
                .bodyText()
                .contains("请填写日期，例如 2026-11-25。", "someday");
        assertThat(post(order, "", form("2026-11-26", "SELF", "")))
                .hasStatus(422)
                .bodyText()
                .contains("签署日期在今天之后。");
        assertThat(post(order, "", form("2026-11-25", "GUARDIAN", "")))
                .hasStatus(422)
                .bodyText()
                .contains("由他人代签的，要写明代签人");
    }

    @Test
    void a_withdrawal_wants_a_reason_and_stops_what_is_queued() {
        OpenOrder order = order(member("m1"));
        UUID consent = sign(order);
        open(order);
        Map<String, String> form = new HashMap<>(Map.of("consent", consent.toString(), "ref", "m1", "reason", " "));
        assertThat(post(order, "/withdraw", form)).hasStatus(422).bodyText().contains("请写明撤回原因。");

        form.put("reason", "改变主意");
        assertThat(post(order, "/withdraw", form)).hasStatus(302);

        assertThat(item(order, "MARKET").reason()).isEqualTo("verification.reason.CONSENT_WITHDRAWN");
    }

    @Test
    void a_scan_is_kept_encrypted_and_comes_back_as_a_download() {
        OpenOrder order = order(member("m1"));
        UUID consent = sign(order);
        open(order);

        assertThat(upload(order, consent, PDF)).hasStatus(302);

        byte[] stored = sql.sql("SELECT content FROM consent_scan WHERE consent_id = ?")
                .param(consent)
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
        UUID scan = sql.sql("SELECT id FROM consent_scan WHERE consent_id = ?")
                .param(consent)
                .query(UUID.class)
                .single();
        MvcTestResult fetched = mvc.get()
                .uri(page(order) + "/scan/" + scan)
                .with(SignedIn.as(WORKER))
                .exchange();
        assertThat(fetched).hasStatusOk();
        assertThat(fetched.getResponse().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(fetched.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(fetched.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void a_file_that_is_no_scan_is_refused_whatever_it_is_called() {
        OpenOrder order = order(member("m1"));
        UUID consent = sign(order);
        open(order);

        for (String content : List.of("", "<html><script>alert(1)</script>", "MZ program")) {
            assertThat(upload(order, consent, content.getBytes(StandardCharsets.US_ASCII)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("文件不是 PDF、JPG 或 PNG。");
        }
    }

    @Test
    void another_township_finds_nothing() {
        OpenOrder order = order(member("m1"));
        open(order);

        assertThat(mvc.get().uri(page(order)).with(SignedIn.as("caseworker.linyi")))
                .hasStatus(404);
        assertThat(mvc.get().uri(page(order)).with(SignedIn.as("sysadmin"))).hasStatus(403);
    }

    private static Map<String, String> form(String day, String capacity, String signedBy) {
        return Map.of(
                "ref",
                "o1",
                "capacity",
                capacity,
                "signedBy",
                signedBy,
                "relation",
                "",
                "signedOn",
                day,
                "channel",
                "PAPER",
                "evidence",
                "档案2号");
    }

    private MvcTestResult post(OpenOrder order, String path, Map<String, String> form) {
        var request =
                mvc.post().uri(page(order) + path).with(SignedIn.as(WORKER)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult upload(OpenOrder order, UUID consent, byte[] content) {
        return mvc.post()
                .uri(page(order) + "/scan")
                .multipart()
                .file(new MockMultipartFile("scan", "paper.pdf", "application/pdf", content))
                .param("consent", consent.toString())
                .with(SignedIn.as(WORKER))
                .with(csrf())
                .exchange();
    }
}
