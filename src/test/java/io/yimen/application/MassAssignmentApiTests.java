package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/** Requirement 24 for the interface: a field that is not in the contract is named and refused, wherever it stands. */
@YimenTest
class MassAssignmentApiTests {

    private static final List<String> EXTRAS = List.of(
            "status",
            "stage",
            "regionCode",
            "county",
            "countyCode",
            "townshipCode",
            "createdBy",
            "intakeBy",
            "decidedBy",
            "amountFen",
            "factsVersion",
            "id",
            "caseNumber",
            "__proto__");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    private CaseApi api;
    private Journey journey;

    @BeforeEach
    void client() {
        api = new CaseApi(mvc);
        journey = new Journey(api, clock);
    }

    @Test
    void requirement_24_a_new_application_takes_no_field_of_the_case() {
        for (String extra : EXTRAS) {
            ObjectNode atTop = Families.ofThree();
            atTop.put(extra, "11");
            ObjectNode inMember = Families.ofThree();
            Families.member(inMember, 0).put(extra, "11");

            assertThat(changingNothing(() -> api.create("caseworker.beilin", atTop))
                            .is(400)
                            .pointers())
                    .contains("/" + extra);
            assertThat(changingNothing(() -> api.create("caseworker.beilin", inMember))
                            .is(400)
                            .pointers())
                    .contains("/members/0/" + extra);
        }
        ObjectNode versioned = Families.ofThree();
        versioned.put("version", 7);
        assertThat(changingNothing(() -> api.create("caseworker.beilin", versioned))
                        .is(400)
                        .pointers())
                .contains("/version");
    }

    @Test
    void requirement_24_an_action_takes_no_field_of_the_case() {
        Answer at = journey.accepted(Families.ofThree());
        for (String extra : EXTRAS) {
            String action = "{\"action\": \"START_INQUIRY\", \"version\": " + at.version() + ", \"data\": {}, \""
                    + extra + "\": \"11\"}";

            assertThat(changingNothing(() -> send(at, action)).is(400).pointers())
                    .contains("/" + extra);
            Answer inData = changingNothing(() -> api.act(
                    "caseworker.beilin",
                    at.text("caseNumber"),
                    "START_INQUIRY",
                    at.version(),
                    "{\"" + extra + "\": \"11\"}"));
            assertThat(inData.status()).isIn(400, 422);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1\"",
                "1.5",
                "null",
                "[1]",
                "{}",
                "true",
                "-1",
                "0",
                "99",
                "4294967297",
                "1e400",
                "1, \"version\": 99"
            })
    void requirement_24_no_trick_with_the_version_gets_past_it(String version) {
        Answer at = journey.underInquiry(Families.ofThree());
        String action = "{\"action\": \"RECORD_VISIT\", \"version\": " + version + ", \"data\": " + Journey.VISIT + "}";

        assertThat(changingNothing(() -> send(at, action)).status()).isIn(400, 409);
    }

    @Test
    void requirement_24_the_lists_take_nothing_more_either() {
        Answer ready = journey.inReview(Families.ofThree());
        String wanted = "\"caseNumber\": \"" + ready.text("caseNumber") + "\", \"version\": " + ready.version();

        clock.at(Journey.AFTER_NOTICE, () -> {
            for (String extra : List.of("stage", "amount", "decidedBy")) {
                for (String body : List.of(
                        "{\"cases\": [{" + wanted + ", \"" + extra + "\": \"9\"}]}",
                        "{\"cases\": [{" + wanted + "}], \"" + extra + "\": \"9\"}")) {
                    changingNothing(() -> api.post("approver.beilin", CaseApi.APPLICATIONS + "/batch-confirm", body))
                            .is(400);
                }
            }
            return changingNothing(() ->
                            api.post("reviewer.beilin", CaseApi.APPLICATIONS + "/draw-sample", "{\"sampled\": true}"))
                    .is(400);
        });
    }

    private Answer send(Answer at, String body) {
        return api.post("caseworker.beilin", CaseApi.APPLICATIONS + "/" + at.text("caseNumber") + "/actions", body);
    }

    private Answer changingNothing(Supplier<Answer> call) {
        String before = Fingerprint.of(database);
        Answer answer = call.get();
        assertThat(Fingerprint.of(database)).isEqualTo(before);
        return answer;
    }
}
