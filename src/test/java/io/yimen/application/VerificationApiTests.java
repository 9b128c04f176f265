package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import io.yimen.common.Money;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.verification.FactKind;
import io.yimen.verification.FoundFact;
import io.yimen.verification.KnownAnswers.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** A case from the consent to the first opinion through the interface, with registers that agree, differ or are silent. */
@YimenTest
class VerificationApiTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final String APPROVE = "{\"opinion\": \"APPROVE\", \"text\": \"符合条件\"}";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ObligingRegisters registers;

    @Autowired
    private TestDatabase database;

    private CaseApi api;
    private Journey journey;

    @BeforeEach
    void begin() {
        api = new CaseApi(mvc);
        journey = new Journey(api, clock);
    }

    @Test
    void a_case_that_agrees_is_complete_and_names_every_source() {
        Answer started = journey.underInquiry(Families.ofThree());
        JsonNode verification = verification(started);

        assertThat(verification.path("state").asString()).isEqualTo("COMPLETE");
        assertThat(verification.path("discrepancies").size()).isZero();
        assertThat(verification.path("sources").size()).isGreaterThan(30);
        assertThat(verification.path("sources").get(0).propertyNames())
                .contains("source", "state", "askedAt", "dataAsOf");
    }

    @Test
    void nothing_is_verified_before_the_inquiry_starts() {
        Answer accepted = journey.accepted(Families.ofThree());

        assertThat(verification(accepted).path("state").asString()).isEqualTo("NOT_STARTED");
    }

    @Test
    void a_hidden_deposit_stops_the_opinion_until_it_is_settled_and_then_decides() {
        Answer visited = visited(deposit("86000.00"));
        JsonNode discrepancy = verification(visited).path("discrepancies").get(0);

        assertThat(discrepancy.path("item").asString()).isEqualTo("FINANCIAL");
        assertThat(discrepancy.path("declared").asString()).isEqualTo("8600.00");
        assertThat(discrepancy.path("found").asString()).isEqualTo("86000.00");
        assertThat(act("township.beilin", visited, "GIVE_FIRST_OPINION", APPROVE)
                        .is(422)
                        .code())
                .isEqualTo("DISCREPANCY_OPEN");

        Answer settled = resolve("caseworker.beilin", visited, discrepancy, "FOUND_STANDS")
                .is(200);

        assertThat(settled.body().path("facts").path("assets").path("financial").asString())
                .isEqualTo("86000.00");
        JsonNode after = verification(settled).path("discrepancies").get(0);
        assertThat(after.path("state").asString()).isEqualTo("RESOLVED");
        assertThat(after.path("resolution").asString()).isEqualTo("FOUND_STANDS");
        assertThat(after.path("declared").asString()).isEqualTo("8600.00");
        assertThat(act("township.beilin", settled, "GIVE_FIRST_OPINION", APPROVE)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_was_declared_may_stand_on_evidence() {
        Answer visited = visited(deposit("86000.00"));
        JsonNode discrepancy = verification(visited).path("discrepancies").get(0);

        Answer settled = resolve("caseworker.beilin", visited, discrepancy, "DECLARED_STANDS")
                .is(200);

        assertThat(settled.body().path("facts").path("assets").path("financial").asString())
                .isEqualTo("8600.00");
        assertThat(act("township.beilin", settled, "GIVE_FIRST_OPINION", APPROVE)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void amended_asks_for_an_amendment_first() {
        Answer visited = visited(deposit("86000.00"));
        JsonNode discrepancy = verification(visited).path("discrepancies").get(0);

        assertThat(resolve("caseworker.beilin", visited, discrepancy, "AMENDED")
                        .is(422)
                        .code())
                .isEqualTo("NOT_AMENDED");

        JsonNode facts = visited.body().path("facts");
        Answer amended = journey.step(
                "caseworker.beilin",
                visited,
                "AMEND",
                "{\"facts\": " + facts.toString().replace("8600.00", "80000.00") + "}");
        Answer settled =
                resolve("caseworker.beilin", amended, discrepancy, "AMENDED").is(200);

        assertThat(verification(settled)
                        .path("discrepancies")
                        .get(0)
                        .path("resolution")
                        .asString())
                .isEqualTo("AMENDED");
        assertThat(act("township.beilin", settled, "GIVE_FIRST_OPINION", APPROVE)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void only_a_caseworker_settles_and_only_the_case_as_it_is() {
        Answer visited = visited(deposit("86000.00"));
        JsonNode discrepancy = verification(visited).path("discrepancies").get(0);

        assertThat(resolve("township.beilin", visited, discrepancy, "DECLARED_STANDS")
                        .is(403)
                        .code())
                .isEqualTo("ROLE");
        Answer older = new Answer(200, visited.body().deepCopy());
        ((tools.jackson.databind.node.ObjectNode) older.body()).put("version", visited.version() - 1);
        assertThat(resolve("caseworker.beilin", older, discrepancy, "DECLARED_STANDS")
                        .is(409)
                        .code())
                .isEqualTo("STALE");

        Answer settled = resolve("caseworker.beilin", visited, discrepancy, "DECLARED_STANDS")
                .is(200);
        assertThat(resolve("caseworker.beilin", settled, discrepancy, "DECLARED_STANDS")
                        .is(422)
                        .code())
                .isEqualTo("DISCREPANCY_SETTLED");
        Answer accepted = journey.accepted(Families.ofThree());
        assertThat(resolve("caseworker.beilin", accepted, discrepancy, "DECLARED_STANDS")
                        .is(409)
                        .code())
                .isEqualTo("ILLEGAL_ACTION");
    }

    @Test
    void an_unknown_difference_and_missing_evidence_are_told_apart() {
        Answer visited = visited(deposit("86000.00"));
        JsonNode discrepancy = verification(visited).path("discrepancies").get(0);

        Answer unknown = act("caseworker.beilin", visited, "RESOLVE_DISCREPANCY", """
                {"discrepancy": "nobody", "resolution": "DECLARED_STANDS", "evidence": "存折"}""");
        Answer bare = act(
                "caseworker.beilin",
                visited,
                "RESOLVE_DISCREPANCY",
                "{\"discrepancy\": " + discrepancy.path("id") + ", \"resolution\": \"DECLARED_STANDS\"}");

        assertThat(unknown.is(422).pointers()).containsExactly("/data/discrepancy");
        assertThat(bare.is(422).pointers()).containsExactly("/data/evidence");
    }

    @Test
    void no_opinion_while_answers_are_awaited() {
        Answer accepted = journey.accepted(Families.ofThree());
        registers.beSilentAbout(accepted.text("caseNumber"));
        Answer started = journey.step("caseworker.beilin", accepted, "START_INQUIRY", "{}");
        Answer visited = journey.step("caseworker.beilin", started, "RECORD_VISIT", Journey.VISIT);

        assertThat(verification(visited).path("state").asString()).isEqualTo("OPEN");
        assertThat(act("township.beilin", visited, "GIVE_FIRST_OPINION", APPROVE)
                        .is(422)
                        .code())
                .isEqualTo("VERIFICATION_OPEN");
    }

    @Test
    void an_expired_report_must_be_renewed() {
        Answer visited = visited();

        Answer late = clock.at(
                LocalDate.of(2027, 3, 1),
                () -> act("township.beilin", visited, "GIVE_FIRST_OPINION", APPROVE)
                        .is(422));

        assertThat(late.code()).isEqualTo("VERIFICATION_EXPIRED");
    }

    @Test
    void withdrawing_stops_whatever_is_still_open() {
        Answer accepted = journey.accepted(Families.ofThree());
        registers.beSilentAbout(accepted.text("caseNumber"));
        Answer started = journey.step("caseworker.beilin", accepted, "START_INQUIRY", "{}");

        journey.step("caseworker.beilin", started, "WITHDRAW", "{\"reason\": \"不再申请\"}");

        assertThat(JdbcClient.create(database.asSuperuser())
                        .sql("select count(*) from verification_queue q join verification_order o"
                                + " on o.county_code = q.county_code and o.id = q.order_id where o.case_number = ?")
                        .param(accepted.text("caseNumber"))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_report_keeps_its_hash_and_counts_versions() {
        Answer visited = visited(deposit("86000.00"));
        JsonNode facts = visited.body().path("facts");
        journey.step(
                "caseworker.beilin",
                visited,
                "AMEND",
                "{\"facts\": " + facts.toString().replace("8600.00", "8700.00") + "}");

        List<Map<String, Object>> versions = JdbcClient.create(database.asSuperuser())
                .sql("select number, cause, octet_length(hash) as length, previous_hash is null as first"
                        + " from verification_report where case_number = ? order by number")
                .param(visited.text("caseNumber"))
                .query()
                .listOfRows();

        assertThat(versions).extracting(row -> row.get("cause")).containsExactly("FIRST", "AMENDED");
        assertThat(versions).extracting(row -> row.get("length")).containsExactly(32, 32);
        assertThat(versions).extracting(row -> row.get("first")).containsExactly(true, false);
    }

    private Answer visited(Known... known) {
        Answer accepted = journey.accepted(Families.ofThree());
        registers.know(accepted.text("caseNumber"), known);
        Answer started = journey.step("caseworker.beilin", accepted, "START_INQUIRY", "{}");
        return journey.step("caseworker.beilin", started, "RECORD_VISIT", Journey.VISIT);
    }

    private static Known deposit(String yuan) {
        return new Known(
                "father", "BANK", List.of(new FoundFact(FactKind.DEPOSIT, Money.ofYuan(yuan), Map.of(), AS_OF)));
    }

    private Answer resolve(String user, Answer at, JsonNode discrepancy, String resolution) {
        return act(user, at, "RESOLVE_DISCREPANCY", """
                {"discrepancy": %s, "resolution": "%s", "evidence": "看了存折，与银行流水一致"}""".formatted(discrepancy.path("id"), resolution));
    }

    private Answer act(String user, Answer at, String action, String data) {
        return api.act(user, at.text("caseNumber"), action, at.version(), data);
    }

    private JsonNode verification(Answer at) {
        return api.read("caseworker.beilin", at.text("caseNumber")).body().path("verification");
    }
}
