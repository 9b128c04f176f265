package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import jakarta.servlet.http.Cookie;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Requirements 2, 4, 5, 6 and HTTP Basic. */
@YimenTest
class SignInTests {

    private static final String RIGHT = "yimen-demo-2026";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestDatabase database;

    @Autowired
    private PasswordEncoder encoder;

    @LocalServerPort
    private int port;

    @AfterEach
    void unlock() {
        owner().sql("UPDATE app_account SET failed_count = 0, locked_until = NULL, must_change = false, enabled = true,"
                        + " never_expires = true, password_changed_at = now()")
                .update();
    }

    @Test
    void a_right_password_leads_to_the_first_page() {
        assertThat(post("caseworker.beilin", RIGHT)).hasStatus3xxRedirection().hasRedirectedUrl("/");
    }

    @Test
    void the_name_is_taken_in_any_case_and_the_password_is_not() {
        assertThat(post(" Caseworker.BEILIN ", RIGHT)).hasRedirectedUrl("/");
        assertThat(post("caseworker.beilin", "Yimen-demo-2026")).hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource({"admin,admin", "root,root", "root,123456", "test,test", "sa,sa", "postgres,postgres", "system,system"})
    void there_is_no_default_account(String username, String password) {
        assertThat(post(username, password)).hasStatus(401);
        assertThat(owner().sql(
                                "SELECT count(*) FROM app_account WHERE username IN ('admin', 'root', 'test') AND enabled")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void passwords_are_hashed_slowly_and_salted() {
        List<String> hashes = owner().sql("SELECT password_hash FROM app_account")
                .query(String.class)
                .list();
        String password = "Salted-once-2026";

        assertThat(hashes).hasSizeGreaterThan(30).allMatch(hash -> hash.startsWith("{argon2}$argon2id$"));
        // the accounts of the demo share the hash of a password that everybody knows; no other password's is used twice
        assertThat(encoder.encode(password)).isNotEqualTo(encoder.encode(password));
    }

    @Test
    void the_fifth_failure_locks_for_a_quarter_of_an_hour_with_the_same_words() throws Exception {
        Set<String> bodies = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            bodies.add(refusal("finance.linyi", "Wrong-horse-" + i));
        }

        bodies.add(refusal("finance.linyi", RIGHT));
        assertThat(bodies).singleElement().asString().contains("账号或口令不对");
        owner().sql(
                        "UPDATE app_account SET locked_until = now() - interval '1 second' WHERE username = 'finance.linyi'")
                .update();
        assertThat(post("finance.linyi", RIGHT)).hasRedirectedUrl("/");
    }

    @Test
    void four_failures_and_a_success_begin_the_count_anew() {
        for (int round = 0; round < 2; round++) {
            IntStream.range(0, 4).forEach(i -> post("finance.beilin", "Wrong-horse-" + i));

            assertThat(post("finance.beilin", RIGHT)).hasRedirectedUrl("/");
        }
    }

    @Test
    void an_unknown_name_reads_and_takes_as_long_as_a_wrong_password() throws Exception {
        String known = refusal("policy.linyi", "Wrong-horse-1");
        String unknown = refusal("nobody.linyi", "Wrong-horse-1").replace("nobody.linyi", "policy.linyi");
        assertThat(unknown).isEqualTo(known);

        // the hash is most of the time; both paths must compute one
        long[] slow = new long[9];
        long[] quick = new long[9];
        // by turns, so that whatever else the machine does weighs on both
        for (int i = 0; i < slow.length; i++) {
            slow[i] = nanos("policy.shucheng", i);
            quick[i] = nanos("nobody.shucheng", i);
        }
        assertThat((double) median(quick) / median(slow)).isBetween(0.5, 2.0);
    }

    @Test
    void a_disabled_account_and_one_without_rights_have_no_way_in() {
        owner().sql("UPDATE app_account SET enabled = false WHERE username = 'policy2.linyi'")
                .update();
        assertThat(post("policy2.linyi", RIGHT)).hasStatus(401);
        assertThat(mvc.get().uri("/api/v1/applications").with(httpBasic("policy2.linyi", RIGHT)))
                .hasStatus(401);
    }

    @Test
    void after_ninety_days_only_the_password_page_is_open() {
        owner().sql("UPDATE app_account SET never_expires = false, password_changed_at = now() - interval '91 days'"
                        + " WHERE username = 'caseworker.linyi'")
                .update();
        Cookie session = post("caseworker.linyi", RIGHT).getResponse().getCookie("SID");

        assertThat(mvc.get().uri("/account").cookie(session)).hasRedirectedUrl("/account/password");
        assertThat(mvc.get().uri("/account/password").cookie(session)).hasStatusOk();
        assertThat(mvc.get().uri("/api/v1/applications").with(httpBasic("caseworker.linyi", RIGHT)))
                .hasStatus(403);
    }

    @Test
    void the_interface_takes_basic_credentials_and_keeps_no_session() {
        MvcTestResult right = mvc.get()
                .uri("/api/v1/nothing")
                .with(SignedIn.basic("caseworker.beilin"))
                .exchange();
        MvcTestResult wrong = mvc.get()
                .uri("/api/v1/nothing")
                .with(httpBasic("caseworker.beilin", "no"))
                .exchange();

        assertThat(right).hasStatus(404).hasContentTypeCompatibleWith("application/problem+json");
        assertThat(wrong).hasStatus(401).hasContentTypeCompatibleWith("application/problem+json");
        assertThat(right.getResponse().getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
    }

    @Test
    void a_remembered_pair_is_forgotten_when_the_account_changes() {
        assertThat(mvc.get().uri("/api/v1/nothing").with(SignedIn.basic("reviewer.linyi")))
                .hasStatus(404);

        owner().sql("UPDATE app_account SET enabled = false, version = version + 1 WHERE username = 'reviewer.linyi'")
                .update();

        assertThat(mvc.get().uri("/api/v1/nothing").with(SignedIn.basic("reviewer.linyi")))
                .hasStatus(401);
    }

    private MvcTestResult post(String username, String password) {
        return mvc.post()
                .uri("/login")
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private long nanos(String username, int attempt) {
        unlock();
        long begin = System.nanoTime();
        post(username, "Wrong-horse-" + attempt);
        return System.nanoTime() - begin;
    }

    private static long median(long[] nanos) {
        return LongStream.of(nanos).sorted().toArray()[nanos.length / 2];
    }

    /** The page after a failed sign-in, without what differs in every answer. */
    private String refusal(String username, String password) throws Exception {
        Visitor.Page page = new Visitor(port).signIn(username, password, "");
        assertThat(page.status()).isEqualTo(401);
        return page.body().replaceAll("nonce=\"[^\"]*\"", "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private JdbcClient owner() {
        return JdbcClient.create(database.asOwner());
    }
}
