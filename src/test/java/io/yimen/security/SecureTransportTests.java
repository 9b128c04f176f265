package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.database.YimenTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Requirements 26 and 27 as they hold behind https, for every kind of answer. */
@YimenTest
class SecureTransportTests {

    private static final long A_YEAR = 365L * 24 * 60 * 60;

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "page, GET, /login, '', 200",
        "page of a signed-in account, GET, /workbench, caseworker.beilin, 200",
        "refusal, GET, /admin/accounts, caseworker.beilin, 403",
        "page that is not there, GET, /nothing, caseworker.beilin, 404",
        "redirect to the login, GET, /workbench, '', 302",
        "style sheet, GET, /css/yimen.css, '', 200",
        "JSON, GET, /api/v1/applications, caseworker.beilin, 200",
        "problem, GET, /api/v1/nothing, caseworker.beilin, 404",
        "download, GET, /dashboard/export.csv, analyst.mca, 200",
        "streamed download, POST, /audit/export, auditor, 200"
    })
    void requirement_26_every_answer_carries_the_headers(
            String kind, String method, String path, String user, int status) {
        var request = mvc.method(HttpMethod.valueOf(method)).uri(path).secure(true);
        if (method.equals("POST")) {
            request.with(csrf());
        }
        if (!user.isEmpty()) {
            request.with(path.startsWith("/api/") ? SignedIn.basic(user) : SignedIn.as(user));
        }
        MockHttpServletResponse answer = request.exchange().getResponse();

        assertThat(answer.getStatus()).as(kind).isEqualTo(status);
        assertThat(answer.getHeader("Strict-Transport-Security")).as(kind).matches("max-age=\\d+; includeSubDomains");
        assertThat(Long.parseLong(String.valueOf(answer.getHeader("Strict-Transport-Security"))
                        .replaceAll("\\D", "")))
                .isGreaterThanOrEqualTo(A_YEAR);
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).as(kind).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).as(kind).isEqualTo("same-origin");
        assertThat(answer.getHeader("X-Content-Type-Options")).as(kind).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).as(kind).isEqualTo("same-origin");
        assertThat(answer.getHeader("Content-Security-Policy")).as(kind).contains("frame-ancestors 'none'");
    }

    @Test
    void over_plain_http_nothing_is_promised() {
        assertThat(mvc.get().uri("/login")).headers().doesNotContainHeader("Strict-Transport-Security");
    }

    @Test
    void requirement_27_every_cookie_set_over_https_is_bound_to_host_and_https() {
        List<String> cookies = new ArrayList<>();
        for (String path : List.of("/login", "/login?lang=en")) {
            cookies.addAll(
                    mvc.get().uri(path).secure(true).exchange().getResponse().getHeaders(HttpHeaders.SET_COOKIE));
        }
        MockHttpServletResponse signedIn = mvc.post()
                .uri("/login")
                .secure(true)
                .param("username", "caseworker.beilin")
                .param("password", DemoAccounts.PASSWORD)
                .with(csrf())
                .exchange()
                .getResponse();
        cookies.addAll(signedIn.getHeaders(HttpHeaders.SET_COOKIE));

        assertThat(signedIn.getRedirectedUrl()).isEqualTo("/");
        assertThat(cookies)
                .anyMatch(cookie -> cookie.startsWith("__Host-SID="))
                .noneMatch(cookie -> cookie.startsWith("SID="));
        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(cookie.toLowerCase(Locale.ROOT))
                        .contains("; secure", "; httponly", "; samesite=", "; path=/")
                        .doesNotContain("domain="));
    }
}
