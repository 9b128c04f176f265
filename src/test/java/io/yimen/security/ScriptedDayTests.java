package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi;
import io.yimen.application.CaseApi.Answer;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Requirement 50: what people do on a day is what the trail holds of it, with who, from where, what, to what and the result. */
@YimenTest
class ScriptedDayTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    @Test
    void requirement_50_a_scripted_day_is_on_record_event_by_event() throws Exception {
        Journey journey = new Journey(new CaseApi(mvc), clock);
        Answer work = journey.accepted(Families.ofThree());
        String mine = work.text("caseNumber");
        Answer ready = journey.inReview(Families.ofThree());
        String due = ready.text("caseNumber");
        String person =
                one("SELECT m.person_id::text FROM application_member m JOIN application a ON a.id = m.application_id"
                        + " WHERE a.case_number = '" + due + "' ORDER BY m.position LIMIT 1");
        OffsetDateTime morning = now();

        Visitor worker = new Visitor(port);
        worker.signIn("caseworker.beilin", "wrong-Password-1", "");
        worker.signIn("caseworker.beilin");
        expect(200, worker.get("/people/610103/" + person));
        Visitor.Page file = worker.get("/cases/" + mine);
        expect(200, file);
        expect(302, post(worker, "/cases/" + mine + "/actions/START_INQUIRY", Map.of("version", "" + work.version())));
        expect(
                200,
                post(
                        worker,
                        "/people/610103/" + person + "/reveal",
                        Map.of("field", "ID_NUMBER", "reason", "CONTACT")));
        expect(403, worker.get("/audit"));
        expect(302, post(worker, "/logout", Map.of()));
        Visitor analyst = new Visitor(port);
        analyst.signIn("analyst.shaanxi");
        expect(200, analyst.get("/dashboard/export.csv"));
        Visitor sysadmin = new Visitor(port);
        sysadmin.signIn("sysadmin");
        expect(200, post(sysadmin, "/admin/accounts", Map.of("username", "day.qx", "displayName", "某人")));
        Visitor secadmin = new Visitor(port);
        secadmin.signIn("secadmin");
        expect(302, post(secadmin, "/admin/rights/day.qx", Map.of("roles", "CASEWORKER", "region", "610103001")));
        Visitor approver = new Visitor(port);
        approver.signIn("approver.beilin");
        expect(200, post(approver, "/cases/confirm", Map.of("case", due + ":" + ready.version())));
        expect(400, call("screening", "/api/v1/screenings"));

        assertThat(eventsSince(morning, mine, due, person))
                .containsExactly(
                        "- SIGN_IN_REFUSED caseworker.beilin PASSWORD",
                        "caseworker.beilin SIGNED_IN caseworker.beilin OK",
                        "caseworker.beilin PERSON_VIEWED PERSON OK",
                        "caseworker.beilin CASE_VIEWED MINE OK",
                        "caseworker.beilin CONSENT_RECORDED KEY OK",
                        "caseworker.beilin VERIFICATION_ORDERED KEY OK",
                        "caseworker.beilin CASE_START_INQUIRY MINE OK",
                        "caseworker.beilin REVEALED PERSON OK",
                        "caseworker.beilin PERSON_VIEWED PERSON OK",
                        "caseworker.beilin ROUTE_REFUSED /audit ROLE",
                        "caseworker.beilin SIGNED_OUT caseworker.beilin OK",
                        "analyst.shaanxi SIGNED_IN analyst.shaanxi OK",
                        "analyst.shaanxi DASHBOARD_EXPORTED KEY OK",
                        "sysadmin SIGNED_IN sysadmin OK",
                        "sysadmin ACCOUNT_CREATED day.qx OK",
                        "secadmin SIGNED_IN secadmin OK",
                        "secadmin RIGHTS_CHANGED day.qx OK",
                        "approver.beilin SIGNED_IN approver.beilin OK",
                        "approver.beilin CASE_CONFIRM DUE OK",
                        "approver.beilin LETTER_ISSUED DUE-D01 OK",
                        "approver.beilin AWARD_GRANTED KEY OK",
                        "screening API_CALLED /api/v1/screenings 400");
    }

    private static void expect(int status, Visitor.Page answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    /** With the token of a page that is not on record itself. */
    private static Visitor.Page post(Visitor visitor, String path, Map<String, String> fields) throws Exception {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", visitor.get("/account").hidden("_csrf"));
        return visitor.post(path, form);
    }

    private Visitor.Page call(String username, String path) throws Exception {
        String pair = username + ":" + DemoAccounts.PASSWORD;
        Visitor client = new Visitor(port);
        return client.send(HttpRequest.newBuilder(client.at(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    }

    private List<String> eventsSince(OffsetDateTime begin, String mine, String due, String person) {
        return JdbcClient.create(database.asSuperuser())
                .sql("SELECT actor || ' ' || action || ' ' || subject || ' ' || outcome FROM audit_event"
                        + " WHERE at > ? AND actor <> 'system' AND origin <> '-' ORDER BY at")
                .param(begin)
                .query(String.class)
                .list()
                .stream()
                .map(event -> event.replace(mine, "MINE").replace(due, "DUE").replace(person, "PERSON"))
                .map(event -> event.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "KEY"))
                .toList();
    }

    private OffsetDateTime now() {
        return JdbcClient.create(database.asSuperuser())
                .sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single();
    }

    private String one(String sql) {
        return JdbcClient.create(database.asSuperuser())
                .sql(sql)
                .query(String.class)
                .single();
    }
}
