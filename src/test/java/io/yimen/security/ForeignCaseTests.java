package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.application.CaseApi;
import io.yimen.application.CaseApi.Answer;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Requirement 14 over HTTP: for every route of role-matrix.csv that names a case, a person, a household, a notice or an award, the
 * worker of the next township gets the same answer for one that exists as for one that does not.
 */
@YimenTest
class ForeignCaseTests {

    private static final String RANDOM_CASE = "610103D20269999999";
    private static final String RANDOM_ID = "01890000-0000-7000-8000-000000000000";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    record Reply(int status, String body) {}

    @Test
    void requirement_14_a_case_of_the_next_township_looks_like_none_at_all() {
        Answer confirmed = new Journey(new CaseApi(mvc), clock).confirmed(Families.ofThree());
        String number = confirmed.text("caseNumber");
        Map<String, String> different = new TreeMap<>();
        int asked = 0;
        for (RoleMatrixTests.Line line : RoleMatrixTests.lines()) {
            if (!line.route().matches("(?!/policy/).*\\{(number|caseNumber|id)}.*")) {
                continue;
            }
            for (String id : idsOf(line, number)) {
                Reply there = ask(line, number, id);
                Reply nowhere = ask(line, RANDOM_CASE, RANDOM_ID);
                asked++;
                if (there.status() != expected(line)
                        || there.status() != nowhere.status()
                        || there.body().length() != nowhere.body().length()) {
                    different.put(
                            line.toString(),
                            there.status() + "/" + nowhere.status() + " of "
                                    + there.body().length() + "/"
                                    + nowhere.body().length());
                }
            }
        }

        assertThat(different).isEmpty();
        assertThat(asked).isGreaterThanOrEqualTo(18);
    }

    /** Who has the right asks for nothing; a form without its file is sent back before anything is looked for. */
    private static int expected(RoleMatrixTests.Line line) {
        if (!line.admits(Role.CASEWORKER)) {
            return 403;
        }
        return line.route().endsWith("/scan") ? 400 : 404;
    }

    private Reply ask(RoleMatrixTests.Line line, String number, String id) {
        String uri = line.route()
                .replaceAll("\\{(number|caseNumber)}", number)
                .replaceAll("\\{county[^/]*}", "610103")
                .replaceAll("\\{township[^/]*}", Families.BEILIN)
                .replace("{id}", id)
                .replace("{step}", "3")
                .replace("{action}", "WITHDRAW")
                .replace("{name}", "sheet")
                .replace("{version}", "1")
                .replaceAll("\\{\\w+}", RANDOM_ID);
        StaffPrincipal neighbour = new StaffPrincipal(
                "worker.next", "邻街道经办", Families.BEILIN_OTHER, List.of(Role.CASEWORKER.name()), List.of(), false, 1);
        var request = mvc.method(line.method())
                .uri(uri)
                .with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(neighbour, null, neighbour.authorities())))
                .with(csrf());
        if (line.route().startsWith("/api/") && line.route().endsWith("/documents")) {
            request.contentType(MediaType.MULTIPART_FORM_DATA);
        } else if (line.route().startsWith("/api/") && line.method() == HttpMethod.POST) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .content("{\"action\": \"WITHDRAW\", \"version\": 1, \"data\": {\"reason\": \"x\"}}");
        } else if (line.method() == HttpMethod.POST) {
            request.param("version", "1")
                    .param("step", "3")
                    .param("reason", "CONTACT")
                    .param("member", "m1")
                    .param("ref", "m1")
                    .param("consent", RANDOM_ID)
                    .param("from", RANDOM_CASE)
                    .param("document", RANDOM_ID)
                    .param("field", "ID_NUMBER");
        }
        var answer = request.exchange().getResponse();
        try {
            String body = answer.getContentAsString(StandardCharsets.UTF_8);
            // a page may repeat its own address, which is as long for both; tokens and nonces are not
            return new Reply(answer.getStatus(), body.replaceAll("(nonce|value|content)=\"[^\"]*\"", ""));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> idsOf(RoleMatrixTests.Line line, String number) {
        if (!line.route().contains("{id}")) {
            return List.of("");
        }
        String table = line.route().substring(1, line.route().indexOf('/', 1));
        String query = switch (table) {
            case "people" ->
                "SELECT m.person_id FROM application_member m JOIN application a ON a.id = m.application_id"
                        + " WHERE m.person_id IS NOT NULL AND a.case_number = ?";
            case "households" ->
                "SELECT household_id FROM application WHERE household_id IS NOT NULL AND case_number = ?";
            case "notices" -> "SELECT id FROM notice WHERE case_number = ?";
            default -> "SELECT id FROM award WHERE case_number = ?";
        };
        List<String> ids = JdbcClient.create(database.asSuperuser())
                .sql(query)
                .param(number)
                .query(String.class)
                .list();
        assertThat(ids).as(table).isNotEmpty();
        return ids;
    }
}
