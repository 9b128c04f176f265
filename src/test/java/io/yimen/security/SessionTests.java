package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Requirements 8, 9, 10, 11, 27, and forms that come after their session ended. */
@YimenTest
class SessionTests {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestDatabase database;

    @Autowired
    private FindByIndexNameSessionRepository<? extends Session> sessions;

    @LocalServerPort
    private int port;

    @Test
    void the_session_changes_its_id_at_sign_in_and_the_old_one_is_dead() throws Exception {
        MvcTestResult page = mvc.get().uri("/login").exchange();
        Cookie before = page.getResponse().getCookie("SID");

        Cookie after = signIn("caseworker.beilin", page, before).getResponse().getCookie("SID");

        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(mvc.get().uri("/account").cookie(after)).hasStatusOk();
        assertThat(mvc.get().uri("/account").cookie(before)).hasRedirectedUrl("/login");
    }

    @Test
    void a_request_under_way_while_somebody_signs_in_does_not_shut_them_out() throws Exception {
        Cookie before = mvc.get().uri("/login").exchange().getResponse().getCookie("SID");
        Cookie first = signInBeside(before, "caseworker.linyi", sessions);
        Cookie second = signInBeside(first, "caseworker2.linyi", sessions);

        assertThat(mvc.get().uri("/account").cookie(second)).bodyText().contains("caseworker2.linyi");
        assertThat(mvc.get().uri("/account").cookie(first)).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/account").cookie(before)).hasRedirectedUrl("/login");
    }

    /** What the browser fetched on a session, such as an icon, ends after the sign-in that began later. */
    private <S extends Session> Cookie signInBeside(
            Cookie session, String username, FindByIndexNameSessionRepository<S> sessions) throws Exception {
        S fetching = sessions.findById(
                new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.US_ASCII));
        MvcTestResult page = mvc.get().uri("/login").cookie(session).exchange();

        Cookie signedIn = signIn(username, page, session).getResponse().getCookie("SID");
        fetching.setLastAccessedTime(Instant.now());
        sessions.save(fetching);

        assertThat(mvc.get().uri("/account").cookie(signedIn)).bodyText().contains(username);
        return signedIn;
    }

    @Test
    void a_file_is_fetched_without_a_look_at_the_session() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.signIn("finance.shucheng");
        String seen = "SELECT sum(last_access_time) FROM spring_session WHERE principal_name = 'finance.shucheng'";
        long before = count(seen);

        for (String file : List.of("/css/yimen.css", "/js/yimen.js", "/img/favicon.svg")) {
            assertThat(visitor.get(file).status()).as(file).isEqualTo(200);
        }
        assertThat(count(seen)).isEqualTo(before);

        visitor.get("/account");
        assertThat(count(seen)).isGreaterThan(before);
    }

    @Test
    void the_cookie_is_bound_to_the_host_over_https() {
        String secure = setCookie(mvc.get().uri("/login").secure(true).exchange());
        String plain = setCookie(mvc.get().uri("/login").exchange());

        assertThat(secure)
                .startsWith("__Host-SID=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(plain).startsWith("SID=").contains("; HttpOnly", "; SameSite=Lax");
    }

    @Test
    void fifteen_idle_minutes_or_eight_hours_end_a_session() throws Exception {
        Cookie idle = signIn("reviewer.linyi");
        sql(
                "UPDATE spring_session SET last_access_time = last_access_time - 15 * 60 * 1000 - 1, expiry_time = expiry_time - 15 * 60 * 1000 - 1"
                        + " WHERE principal_name = 'reviewer.linyi'");
        assertThat(mvc.get().uri("/account").cookie(idle)).hasRedirectedUrl("/login");

        Cookie old = signIn("reviewer.linyi");
        sql(
                "UPDATE spring_session SET creation_time = creation_time - 8 * 3600 * 1000 - 1 WHERE principal_name = 'reviewer.linyi'");
        assertThat(mvc.get().uri("/account").cookie(old)).hasRedirectedUrl("/login");
    }

    @Test
    void logging_out_kills_the_session_on_the_server() throws Exception {
        Cookie session = signIn("approver.linyi");
        MvcTestResult page = mvc.get().uri("/account").cookie(session).exchange();

        MvcTestResult out = mvc.post()
                .uri("/logout")
                .cookie(session)
                .param("_csrf", csrf(page))
                .exchange();

        assertThat(out).hasRedirectedUrl("/login?out");
        assertThat(out.getResponse().getHeader("Clear-Site-Data")).contains("storage");
        assertThat(out.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(mvc.get().uri("/account").cookie(session)).hasRedirectedUrl("/login");
        assertThat(count("SELECT count(*) FROM spring_session WHERE principal_name = 'approver.linyi'"))
                .isZero();
    }

    @Test
    void disabling_an_account_ends_all_its_sessions() throws Exception {
        Cookie first = signIn("policy.shucheng");
        Cookie second = signIn("policy.shucheng");
        Cookie admin = signIn("sysadmin");
        String token = csrf(mvc.get().uri("/admin/accounts").cookie(admin).exchange());

        mvc.post()
                .uri("/admin/accounts/policy.shucheng/disable")
                .cookie(admin)
                .param("_csrf", token)
                .exchange();

        assertThat(mvc.get().uri("/account").cookie(first)).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/account").cookie(second)).hasRedirectedUrl("/login");
    }

    @Test
    void a_form_after_the_session_ended_waits_for_its_writer() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.signIn("caseworker.shucheng");
        sql("DELETE FROM spring_session");

        Visitor.Page late =
                visitor.post("/cases/341523D20260000001/actions/AMEND?from=list", Map.of("note", "打字一小时 <b>"));
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.body()).contains("您刚才填的内容还在").doesNotContain("打字一小时");
        String parked = late.hidden("parked");

        assertThat(visitor.signIn("caseworker.linyi", parked).location()).endsWith("/");
        assertThat(visitor.signIn("caseworker.shucheng", parked).location()).endsWith("/resume");
        assertThat(visitor.get("/resume").body())
                .contains("action=\"/cases/341523D20260000001/actions/AMEND?from=list\"", "打字一小时 &lt;b&gt;");
    }

    @Test
    void a_failed_sign_in_keeps_the_waiting_form() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.signIn("caseworker2.shucheng");
        sql("DELETE FROM spring_session");
        Visitor.Page late = visitor.post("/cases/x", Map.of("note", "还在"));
        String parked = late.hidden("parked");

        Visitor.Page failed = visitor.post(
                "/login",
                Map.of(
                        "username",
                        "caseworker2.shucheng",
                        "password",
                        "wrong",
                        "parked",
                        parked,
                        "_csrf",
                        late.hidden("_csrf")));

        assertThat(failed.status()).isEqualTo(401);
        assertThat(failed.hidden("parked")).isEqualTo(parked);
    }

    @Test
    void a_form_left_open_over_a_new_sign_in_is_offered_again_at_once() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.signIn("caseworker2.beilin");

        Visitor.Page stale = visitor.post("/cases/x", Map.of("note", "还在", "_csrf", "of an older session"));

        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.body()).contains("您刚才填的内容还在", "value=\"还在\"").doesNotContain("of an older session");
    }

    @Test
    void a_form_from_a_foreign_page_or_of_nobody_known_is_not_kept() throws Exception {
        Cookie who = signInFully("caseworker2.linyi").getResponse().getCookie("LAST");

        assertThat(mvc.post()
                        .uri("/cases/x")
                        .cookie(who)
                        .header("Sec-Fetch-Site", "cross-site")
                        .contentType("application/x-www-form-urlencoded")
                        .param("note", "x"))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/cases/x")
                        .header("Sec-Fetch-Site", "same-origin")
                        .contentType("application/x-www-form-urlencoded")
                        .param("note", "x"))
                .hasStatus(403);
    }

    private Cookie signIn(String username) throws Exception {
        return signInFully(username).getResponse().getCookie("SID");
    }

    private MvcTestResult signInFully(String username) throws Exception {
        MvcTestResult page = mvc.get().uri("/login").exchange();
        return signIn(username, page, page.getResponse().getCookie("SID"));
    }

    private MvcTestResult signIn(String username, MvcTestResult page, Cookie session) throws Exception {
        return mvc.post()
                .uri("/login")
                .cookie(session)
                .param("username", username)
                .param("password", DemoAccounts.PASSWORD)
                .param("_csrf", csrf(page))
                .exchange();
    }

    private static String csrf(MvcTestResult page) throws Exception {
        return found(CSRF, page);
    }

    private static String found(Pattern pattern, MvcTestResult page) throws Exception {
        Matcher matcher = pattern.matcher(page.getResponse().getContentAsString());
        assertThat(matcher.find()).as("%s in the page", pattern).isTrue();
        return matcher.group(1);
    }

    private static String setCookie(MvcTestResult result) {
        List<String> cookies = result.getResponse().getHeaders(HttpHeaders.SET_COOKIE);
        return cookies.stream()
                .filter(cookie -> cookie.contains("SID="))
                .findFirst()
                .orElseThrow();
    }

    private void sql(String statement) {
        JdbcClient.create(database.asOwner()).sql(statement).update();
    }

    private long count(String query) {
        return JdbcClient.create(database.asOwner())
                .sql(query)
                .query(Long.class)
                .single();
    }
}
