package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.yimen.database.Background;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requirements 25, 26, 28, 46 (pages), 50 and 57, over a real port. */
@YimenTest
class FrontDoorTests {

    private static final List<String> PAGES = List.of(
            "/login",
            "/account",
            "/account/password",
            "/keys",
            "/admin/accounts",
            "/audit",
            "/nothing",
            "/cases",
            "/css/yimen.css");
    private static final Pattern INLINE =
            Pattern.compile("<[^>]+\\s(on[a-z]+|style)\\s*=|<style|<script(?![^>]*src=)|javascript:");
    private static final Pattern ID_NUMBER = Pattern.compile("[1-9]\\d{16}[\\dXx]");
    private static final Pattern TELLTALE =
            Pattern.compile("Exception|\\bat [a-z]+\\.|SELECT|org\\.|java|Tomcat|Spring|PostgreSQL|Hibernate");

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Scheduler scheduler;

    @Test
    void every_answer_carries_the_protective_headers() throws Exception {
        Visitor admin = new Visitor(port);
        admin.signIn("sysadmin");
        Set<String> policies = new HashSet<>();
        for (String path : PAGES) {
            Visitor.Page page = admin.get(path);
            String policy = page.header("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .as(path)
                    .contains(
                            "script-src 'self' 'nonce-",
                            "style-src 'self'",
                            "object-src 'none'",
                            "base-uri 'none'",
                            "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline", "unsafe-eval");
            assertThat(page.header("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(page.header("Referrer-Policy")).as(path).isPresent();
            assertThat(page.header("Cross-Origin-Opener-Policy")).as(path).hasValue("same-origin");
            assertThat(page.header("Server")).as(path).isEmpty();
            if (!path.startsWith("/css/")) {
                assertThat(page.header("Cache-Control")).as(path).hasValue("no-store");
                assertThat(INLINE.matcher(page.body()).find())
                        .as("inline script or style in " + path)
                        .isFalse();
            }
            policies.add(policy);
        }
        assertThat(policies).hasSameSizeAs(PAGES);
    }

    @Test
    void the_nonce_of_the_page_is_the_nonce_of_its_policy() throws Exception {
        Visitor.Page page = new Visitor(port).get("/login");
        String policy = page.header("Content-Security-Policy").orElseThrow();
        String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");

        assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
    }

    @Test
    void every_form_needs_the_token_of_its_own_session() throws Exception {
        Visitor stranger = new Visitor(port);
        String foreign = stranger.get("/login").hidden("_csrf");
        Map<String, Integer> open = new TreeMap<>();
        for (String user : List.of("sysadmin", "secadmin", "auditor", "caseworker.beilin")) {
            Visitor visitor = new Visitor(port);
            visitor.signIn(user);
            for (RoleMatrixTests.Line line : RoleMatrixTests.lines()) {
                if (line.method().name().equals("POST")
                        && !line.route().startsWith("/api/")
                        && !line.route().equals("/login/again")) {
                    note(open, user, line.path(), visitor.post(line.path(), Map.of("username", "x")));
                    note(open, user, line.path(), visitor.post(line.path(), Map.of("_csrf", foreign)));
                }
            }
        }

        assertThat(open).isEmpty();
    }

    private static void note(Map<String, Integer> open, String user, String path, Visitor.Page answer) {
        if (answer.status() != 403) {
            open.put(user + " " + path, answer.status());
        }
    }

    @Test
    void reading_changes_nothing_but_the_trail_and_the_session() throws Exception {
        List<String> prints = Background.stillDuring(scheduler, () -> {
            String before = fingerprint();
            readEverything();
            return List.of(before, fingerprint());
        });

        assertThat(prints.get(1)).isEqualTo(prints.get(0));
    }

    private void readEverything() throws Exception {
        for (String user :
                List.of("sysadmin", "secadmin", "auditor", "caseworker.beilin", "approver.beilin", "analyst.mca")) {
            Visitor visitor = new Visitor(port);
            visitor.signIn(user);
            for (RoleMatrixTests.Line line : RoleMatrixTests.lines()) {
                if (line.method().name().equals("GET")) {
                    visitor.get(line.path());
                    visitor.send(
                            HttpRequest.newBuilder(visitor.at(line.path())).method("HEAD", BodyPublishers.noBody()));
                }
            }
        }
    }

    @Test
    void no_page_shows_a_whole_id_number() throws Exception {
        List<String> found = new ArrayList<>();
        for (String user : List.of("sysadmin", "auditor", "caseworker.beilin", "analyst.mca")) {
            Visitor visitor = new Visitor(port);
            visitor.signIn(user);
            for (RoleMatrixTests.Line line : RoleMatrixTests.lines()) {
                // the description of the interface shows a family that never was
                boolean described =
                        line.path().startsWith("/api") && !line.path().startsWith("/api/v1");
                if (line.method().name().equals("GET")
                        && !described
                        && ID_NUMBER
                                .matcher(visitor.get(line.path()).body().replaceAll("[0-9a-f]{64}", ""))
                                .find()) {
                    found.add(user + " " + line.path());
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/api/v1/screenings|application/json|{\"members\": [}|400",
                "POST|/api/v1/screenings|application/json|{\"surprise\": 1}|400",
                "POST|/api/v1/screenings|text/plain|hello|415",
                "DELETE|/api/v1/screenings|application/json|{}|405",
                "POST|/api/v1/nothing|application/json|{}|404",
                "POST|/api/v1/applications|application/json|{}|403"
            })
    void interface_errors_are_problems_that_reveal_nothing(
            String method, String path, String type, String body, int status) throws Exception {
        Visitor.Page answer = api(method, path, type, BodyPublishers.ofString(body));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":" + status, "\"title\":\"")
                .doesNotContainPattern(TELLTALE);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void problems_speak_the_language_asked_for() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(new Visitor(port).at("/api/v1/nothing"))
                .header("Authorization", basic())
                .GET();

        assertThat(new Visitor(port)
                        .send(request.copy().header("Accept-Language", "en"))
                        .body())
                .contains("Not found");
        assertThat(new Visitor(port)
                        .send(request.copy().header("Accept-Language", "zh-CN"))
                        .body())
                .contains("没有找到");
    }

    @Test
    void a_body_over_one_mebibyte_is_refused_announced_or_not() throws Exception {
        byte[] large = new byte[1024 * 1024 + 1];
        Arrays.fill(large, (byte) ' ');
        Visitor.Page announced =
                api("POST", "/api/v1/screenings", "application/json", BodyPublishers.ofByteArray(large));
        Visitor.Page chunked = api(
                "POST",
                "/api/v1/screenings",
                "application/json",
                BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(announced.status()).isEqualTo(413);
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.body()).contains("\"code\":\"CONTENT_TOO_LARGE\"");
    }

    @Test
    void error_pages_say_what_to_do_in_both_languages() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.signIn("caseworker.beilin");

        assertThat(visitor.get("/nothing").body()).contains("没有找到", "没有改动任何数据").doesNotContainPattern("Exception");
        assertThat(visitor.get("/nothing?lang=en").body()).contains("Not found", "Nothing was changed");
        assertThat(visitor.get("/admin/accounts?lang=zh-CN").body()).contains("这一步不归您办");
    }

    @Test
    void a_scripted_day_is_on_record() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.signIn("approver2.linyi", "wrong-Password-1", "");
        visitor.signIn("approver2.linyi");
        visitor.get("/audit");
        visitor.post("/logout", Map.of("_csrf", visitor.get("/account").hidden("_csrf")));
        visitor.send(HttpRequest.newBuilder(visitor.at("/api/v1/nothing"))
                .header("Authorization", "Basic " + encoded("approver2.linyi:" + DemoAccounts.PASSWORD))
                .GET());

        List<String> events = JdbcClient.create(database.asSuperuser())
                .sql("SELECT actor || ' ' || action || ' ' || outcome || ' ' || (origin <> '-') FROM audit_event"
                        + " WHERE actor = 'approver2.linyi' OR subject = 'approver2.linyi' ORDER BY at")
                .query(String.class)
                .list();
        assertThat(events)
                .containsExactly(
                        "- SIGN_IN_REFUSED PASSWORD true",
                        "approver2.linyi SIGNED_IN OK true",
                        "approver2.linyi ROUTE_REFUSED ROLE true",
                        "approver2.linyi SIGNED_OUT OK true",
                        "approver2.linyi API_CALLED 404 true");
    }

    private Visitor.Page api(String method, String path, String type, HttpRequest.BodyPublisher body) throws Exception {
        Visitor client = new Visitor(port);
        return client.send(HttpRequest.newBuilder(client.at(path))
                .header("Authorization", basic())
                .header("Content-Type", type)
                .method(method, body));
    }

    private static String basic() {
        return "Basic " + encoded("screening:" + DemoAccounts.PASSWORD);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Every row of every table but those that a reader may fill: the trail, sessions, the scheduler's heartbeat, sign-in counters. */
    private String fingerprint() {
        JdbcClient all = JdbcClient.create(database.asSuperuser());
        List<String> tables = all.sql(
                        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'audit%'"
                                + " AND tablename NOT LIKE 'spring_session%' AND tablename NOT LIKE 'scheduled%' AND tablename NOT LIKE 'region%'"
                                + " AND tablename <> 'app_account' ORDER BY 1")
                .query(String.class)
                .list();
        StringBuilder print = new StringBuilder();
        for (String table : tables) {
            print.append(table)
                    .append(' ')
                    .append(all.sql("SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM " + table
                                    + " t")
                            .query(String.class)
                            .single())
                    .append('\n');
        }
        return print.toString();
    }
}
