package io.yimen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.RegionCode;
import io.yimen.database.YimenTest;
import io.yimen.security.Accounts;
import io.yimen.security.GrantRights;
import io.yimen.security.Role;
import io.yimen.security.StaffIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/v1/screenings} as a client meets it, with every worked case. */
@YimenTest
class ScreeningApiTests {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> SCOPES = Set.of("screening:read", "screening:simulate");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private StaffIdentity staff;

    @AfterEach
    void give_the_client_its_rights_back() {
        grant(RegionCode.NATION, SCOPES);
    }

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void answers_each_worked_case(Path file) throws IOException {
        JsonNode worked = JSON.readTree(Files.readString(file));

        MvcTestResult answer = post(worked.get("request").toString(), "zh-CN");

        assertThat(answer).hasStatus(200);
        JsonNode result = body(answer);
        worked.get("expect")
                .path("household")
                .properties()
                .forEach(expected -> assertThat(result.get("household").get(expected.getKey()))
                        .isEqualTo(expected.getValue()));
        for (JsonNode expected : worked.get("expect").path("programmes")) {
            checkEntry(result, expected);
        }
        worked.get("expect")
                .path("absent")
                .forEach(entry -> assertThat(matching(result, entry))
                        .as("absent %s", entry)
                        .isEmpty());
    }

    @Test
    void says_every_rule_in_the_language_asked_for() throws IOException {
        JsonNode chinese = body(post(request("T7-disabled-adult"), "zh-CN"));
        JsonNode english = body(post(request("T7-disabled-adult"), "en"));

        assertThat(texts(chinese)).isNotEmpty().allMatch(text -> text.matches("(?s).*\\p{IsHan}.*。"));
        assertThat(texts(english)).isNotEmpty().allMatch(text -> text.matches("\\P{IsHan}+\\."));
        assertThat(texts(english)).hasSameSizeAs(texts(chinese));
    }

    @Test
    void answers_the_same_question_with_the_same_bytes() throws IOException {
        String request = request("mixed-lines");

        byte[] first = post(request, "zh-CN").getResponse().getContentAsByteArray();

        assertThat(post(request, "zh-CN").getResponse().getContentAsByteArray()).isEqualTo(first);
    }

    @Test
    void names_the_policy_in_force_with_its_region_and_document() {
        JsonNode result = body(post(family("2026-11-24", "610103"), "zh-CN"));

        JsonNode line = result.get("policies")
                .valueStream()
                .filter(policy -> policy.get("key").stringValue().equals("dibao.line.urban"))
                .findFirst()
                .orElseThrow();
        assertThat(line.toString())
                .isEqualTo("{\"key\":\"dibao.line.urban\",\"value\":\"740.00\",\"region\":\"6101\","
                        + "\"effectiveFrom\":\"2020-10-01\",\"document\":\"Xi'an notice 2020\"}");
    }

    @Test
    void writes_amounts_with_two_decimals_and_leaves_out_what_is_absent() throws IOException {
        String answer = text(post(request("T17-savings-over-limit"), "zh-CN"));

        assertThat(answer).doesNotContain("null");
        assertThat(body(post(request("O1-low-wage"), "zh-CN"))
                        .get("household")
                        .get("annualIncome")
                        .stringValue())
                .matches("-?[0-9]+\\.[0-9]{2}");
    }

    @Test
    void wants_credentials() {
        MvcTestResult answer = mvc.post()
                .uri("/api/v1/screenings")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();

        assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworker.beilin", "analyst.mca", "sysadmin", "policy.beilin"})
    void refuses_staff(String username) {
        MvcTestResult answer = post(family("2026-11-24", "610103"), "en", username);

        assertThat(answer).hasStatus(403).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refuses_a_client_without_the_scope() {
        grant(RegionCode.NATION, Set.of());

        MvcTestResult answer = post(family("2026-11-24", "610103"), "en");

        assertThat(answer).hasStatus(403);
        assertThat(body(answer).get("code").stringValue()).isEqualTo("SCOPE");
    }

    @Test
    void refuses_overrides_of_a_client_that_may_only_read() throws IOException {
        grant(RegionCode.NATION, Set.of("screening:read"));

        assertThat(post(request("O1-low-wage"), "en")).hasStatus(403);
        assertThat(post(family("2026-11-24", "610103"), "en")).hasStatus(200);
    }

    @Test
    void refuses_what_is_not_the_clients_line_by_line_in_a_batch() throws Exception {
        grant(new RegionCode("61"), Set.of("screening:read"));
        String overriding = JSON.readTree(request("O1-low-wage")).toString();
        String own = JSON.readTree(family("2026-11-24", "610103")).toString();
        String foreign = JSON.readTree(family("2026-11-24", "371424")).toString();
        String body = String.join("\n", own, overriding, foreign, own);

        MvcTestResult answer = mvc.post()
                .uri("/api/v1/screenings/batch")
                .contentType("application/x-ndjson")
                .content(body)
                .headers(headers -> headers.setBasicAuth("screening", "yimen-demo-2026"))
                .exchange();

        assertThat(answer).hasStatus(200);
        assertThat(text(answer)
                        .lines()
                        .map(JSON::readTree)
                        .map(line -> line.path("status").asInt(200)))
                .containsExactly(200, 403, 403, 200);
    }

    @Test
    void refuses_a_county_outside_the_region_of_the_client() {
        grant(new RegionCode("61"), SCOPES);

        MvcTestResult answer = post(family("2026-11-24", "371424"), "en");

        assertThat(answer).hasStatus(403);
        assertThat(body(answer).get("code").stringValue()).isEqualTo("REGION");
        assertThat(post(family("2026-11-24", "610103"), "en")).hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"610199", "000000", "999999", "610000"})
    void does_not_know_every_county(String county) {
        MvcTestResult answer = post(family("2026-11-24", county), "en");

        assertThat(answer).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void names_the_missing_parameters_in_order() {
        MvcTestResult answer = post(family("2015-01-01", "610103"), "en");

        assertThat(answer).hasStatus(422);
        List<String> missing = body(answer)
                .get("missing")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        assertThat(missing).contains("dibao.line.urban").isSorted();
    }

    @Test
    void needs_no_policy_where_everything_is_laid_over() throws IOException {
        ObjectNode request = (ObjectNode) JSON.readTree(request("O1-low-wage"));
        request.put("asOf", "1999-01-01");
        request.get("members").forEach(member -> ((ObjectNode) member).put("birthDate", "1970-01-01"));

        assertThat(post(request.toString(), "en")).hasStatus(200);
    }

    @Test
    void names_every_offending_field_in_the_language_asked_for() {
        String request =
                family("2026-11-24", "610103").replace("\"URBAN\"", "\"CITY\"").replace("\"sex\"", "\"gender\"");

        JsonNode english = body(post(request, "en"));
        JsonNode chinese = body(post(request, "zh-CN"));

        assertThat(english.get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").stringValue()))
                .containsExactlyInAnyOrder("/residence", "/members/0/sex", "/members/0/gender");
        assertThat(english.get("errors")
                        .valueStream()
                        .map(error -> error.get("detail").stringValue()))
                .contains("There is no such field", "This field is missing", "Must be one of: URBAN, RURAL");
        assertThat(chinese.get("errors")
                        .valueStream()
                        .map(error -> error.get("detail").stringValue()))
                .contains("没有这个字段", "缺少这个字段", "应为其中之一：URBAN, RURAL");
    }

    @Test
    void refuses_overrides_that_are_no_policy() {
        String request = family("2026-11-24", "610103")
                .replaceFirst("\\{", "{\"overrides\": {\"dibao.line.urban\": \"much\", \"no/such\": \"1\"},");

        JsonNode answer = body(post(request, "en"));

        assertThat(answer.get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").stringValue()))
                .containsExactlyInAnyOrder("/overrides/dibao.line.urban", "/overrides/no~1such");
        assertThat(answer.get("errors")
                        .valueStream()
                        .map(error -> error.get("detail").stringValue()))
                .noneMatch(detail -> detail.startsWith("policy."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{} {}", "{\"id\": 'x'}", "\"text\""})
    void refuses_what_is_not_one_json_object(String body) {
        MvcTestResult answer = post(body, "en");

        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(answer).get("errors").get(0).get("pointer").stringValue())
                .isEmpty();
    }

    @Test
    void refuses_a_body_over_one_mebibyte() {
        String request = family("2026-11-24", "610103") + " ".repeat(1024 * 1024);

        assertThat(post(request, "en")).hasStatus(413).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void reads_a_body_just_under_one_mebibyte() {
        String request = family("2026-11-24", "610103");

        assertThat(post(request + " ".repeat(1024 * 1024 - request.length()), "en"))
                .hasStatus(200);
    }

    @Test
    void refuses_sums_that_cannot_be_reckoned_exactly() {
        String income = "{\"member\":\"a\",\"kind\":\"WAGE\",\"amount\":\"999999999999.99\",\"period\":\"MONTH\"}";
        String many = String.join(",", Collections.nCopies(9_000, income));
        String request = family("2026-11-24", "610103").replaceFirst("\\{", "{\"incomes\": [" + many + "],");

        assertThat(post(request, "en")).hasStatus(400);
    }

    private static String family(String asOf, String county) {
        return """
                {"asOf": "%s", "county": "%s", "residence": "URBAN",
                 "members": [{"ref": "a", "birthDate": "1990-05-01", "sex": "FEMALE", "relation": "HEAD"}]}""".formatted(asOf, county);
    }

    private static String request(String name) throws IOException {
        return JSON.readTree(Files.readString(CASES.resolve(name + ".json")))
                .get("request")
                .toString();
    }

    private MvcTestResult post(String body, String language) {
        return post(body, language, "screening");
    }

    private MvcTestResult post(String body, String language, String username) {
        String pair = username + ":yimen-demo-2026";
        return mvc.post()
                .uri("/api/v1/screenings")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static JsonNode body(MvcTestResult answer) {
        return JSON.readTree(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> texts(JsonNode result) {
        return result.get("programmes")
                .valueStream()
                .flatMap(entry -> entry.get("trace").valueStream())
                .map(line -> line.get("text").stringValue())
                .toList();
    }

    private static void checkEntry(JsonNode result, JsonNode expected) {
        List<JsonNode> found = matching(result, expected);

        assertThat(found).as("entries like %s", expected).hasSize(1);
        expected.properties()
                .forEach(field -> assertThat(found.get(0).get(field.getKey()))
                        .as("%s of %s", field.getKey(), expected)
                        .isEqualTo(field.getValue()));
    }

    private static List<JsonNode> matching(JsonNode result, JsonNode like) {
        return result.get("programmes")
                .valueStream()
                .filter(entry -> Stream.of("programme", "scope", "variant")
                        .allMatch(name -> !like.has(name) || like.get(name).equals(entry.get(name))))
                .toList();
    }

    private void grant(RegionCode region, Set<String> scopes) {
        staff.runAs(
                staff.account("secadmin"),
                () -> accounts.grant(
                        new GrantRights("screening", Optional.of(region), Set.of(Role.SCREENING_CLIENT), scopes)));
    }
}
