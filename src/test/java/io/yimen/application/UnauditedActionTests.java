package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.security.SignedIn;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/** Requirement 53 over HTTP: while the trail cannot be written, a reveal and a confirmation answer 503 and change nothing. */
@YimenTest
class UnauditedActionTests {

    private static final String APPEND = "FUNCTION audit_append(int, text, text, text, text, text, text, jsonb)";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    record Reply(int status, String body) {}

    @Test
    void requirement_53_what_cannot_be_audited_answers_503_and_does_not_happen() {
        CaseApi api = new CaseApi(mvc);
        ObjectNode family = Families.ofThree();
        String id = Families.member(family, 0).path("idNumber").asString();
        Answer ready = new Journey(api, clock).inReview(family);
        String number = ready.text("caseNumber");
        String person = personOf(number);
        String version = Integer.toString(ready.version());
        String before = Fingerprint.of(database);

        change("REVOKE EXECUTE ON " + APPEND + " FROM " + database.applicationName());
        try {
            refused(id, post("caseworker.beilin", "/cases/" + number + "/reveal", Map.of("reason", "CONTACT")));
            refused(
                    id,
                    post(
                            "caseworker.beilin",
                            "/people/610103/" + person + "/reveal",
                            Map.of("field", "ID_NUMBER", "reason", "CONTACT")));
            Answer revealed = api.get("caseworker.beilin", CaseApi.APPLICATIONS + "/" + number + "?reveal=CONTACT");
            refused(id, new Reply(revealed.status(), revealed.body().toString()));
            assertThat(revealed.code()).isEqualTo("SERVICE_UNAVAILABLE");
            // a reading, too, is answered only when it is on record
            refused(id, post("caseworker.beilin", "/people", Map.of("q", id)));
            api.get("caseworker.beilin", CaseApi.APPLICATIONS).is(503);

            clock.at(Journey.AFTER_NOTICE, () -> {
                refused(
                        id,
                        post("approver.beilin", "/cases/" + number + "/actions/CONFIRM", Map.of("version", version)));
                post("approver.beilin", "/cases/confirm", Map.of("case", number + ":" + version));
                return api.act("approver.beilin", number, "CONFIRM", ready.version(), "{}")
                        .is(503);
            });
            assertThat(Fingerprint.of(database)).isEqualTo(before);
        } finally {
            change("GRANT EXECUTE ON " + APPEND + " TO " + database.applicationName());
        }

        clock.at(
                Journey.AFTER_NOTICE,
                () -> api.act("approver.beilin", number, "CONFIRM", ready.version(), "{}")
                        .is(200));
        assertThat(Fingerprint.of(database)).isNotEqualTo(before);
    }

    private static void refused(String id, Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(503);
        assertThat(reply.body()).doesNotContain(id);
    }

    private Reply post(String user, String uri, Map<String, String> fields) {
        var request = mvc.post().uri(uri).with(SignedIn.as(user)).with(csrf());
        fields.forEach(request::param);
        var answer = request.exchange().getResponse();
        try {
            return new Reply(answer.getStatus(), answer.getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String personOf(String number) {
        return JdbcClient.create(database.asSuperuser())
                .sql("SELECT m.person_id::text FROM application_member m JOIN application a"
                        + " ON a.county_code = m.county_code AND a.id = m.application_id"
                        + " WHERE a.case_number = ? AND m.position = (SELECT min(position) FROM application_member x"
                        + " WHERE x.application_id = a.id)")
                .param(number)
                .query(String.class)
                .single();
    }

    private void change(String statement) {
        JdbcClient.create(database.asSuperuser()).sql(statement).update();
    }
}
