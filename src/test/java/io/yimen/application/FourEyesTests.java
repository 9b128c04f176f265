package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import io.yimen.common.CaseNumber;
import io.yimen.common.RegionCode;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import io.yimen.security.StaffIdentity;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Requirement 19. Who took a case, proposed it or published it never decides it: in the service, and in the database whatever the service says. */
@YimenTest
class FourEyesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private StaffIdentity staff;

    @Autowired
    private Applications applications;

    private Journey journey;

    @BeforeEach
    void client() {
        journey = new Journey(new CaseApi(mvc), clock);
    }

    @Test
    void who_took_the_case_does_not_give_the_opinion_with_a_second_role() {
        Answer at = journey.step(
                "caseworker.beilin", journey.underInquiry(Families.ofThree()), "RECORD_VISIT", Journey.VISIT);

        assertSamePerson(
                "caseworker.beilin", at, CaseAction.GIVE_FIRST_OPINION, "{\"opinion\": \"APPROVE\", \"text\": \"好\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworker.beilin", "township.beilin"})
    void who_took_or_proposed_a_case_does_not_decide_it_after_a_change_of_role(String user) {
        Answer at = journey.inReview(Families.ofThree());

        assertSamePerson(user, at, CaseAction.CONFIRM, "{}");
        assertSamePerson(user, at, CaseAction.REFUSE, "{\"reasons\": [\"不符合\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake_by", "accepted_by", "opinion_by", "notice_by"})
    void the_database_refuses_the_same_hands_too(String column) {
        Answer at = journey.inReview(Families.ofThree());
        JdbcClient jdbc = JdbcClient.create(database.asSuperuser());

        assertThatThrownBy(() -> jdbc.sql(
                                "update application set stage = 'CONFIRMED', closed_on = '2026-12-02', due_on = null, decided_by = "
                                        + column + " where case_number = ?")
                        .param(at.text("caseNumber"))
                        .update())
                .rootCause()
                .hasMessageContaining("application_decided_by_check");
    }

    @Test
    void the_database_refuses_an_opinion_by_who_took_the_case() {
        Answer at = journey.underInquiry(Families.ofThree());

        assertThatThrownBy(() -> JdbcClient.create(database.asSuperuser())
                        .sql("update application set opinion_by = intake_by where case_number = ?")
                        .param(at.text("caseNumber"))
                        .update())
                .rootCause()
                .hasMessageContaining("application_opinion_by_check");
    }

    @Test
    void what_was_written_down_cannot_be_changed_by_the_application() {
        JdbcClient app = JdbcClient.create(database.asApplication());

        for (String table : Set.of("application_facts", "application_history", "application_decision")) {
            assertThatThrownBy(() -> app.sql("update " + table + " set facts_version = 1")
                            .update())
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|does not exist).*");
            assertThatThrownBy(() -> app.sql("delete from " + table).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> app.sql("select * from open_case").query().listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void assertSamePerson(String user, Answer at, CaseAction action, String data) {
        AccountView everything = new AccountView(
                user,
                "换了岗位的人",
                new RegionCode("610103"),
                Set.of(Role.CASEWORKER, Role.TOWNSHIP_REVIEWER, Role.COUNTY_REVIEWER, Role.COUNTY_APPROVER));
        ActOnCase command = new ActOnCase(action, at.version(), CaseApi.object(data));

        assertThatThrownBy(() -> staff.callAs(
                        everything,
                        () -> clock.at(
                                Journey.AFTER_NOTICE,
                                () -> applications.act(
                                        new CaseNumber(at.text("caseNumber")), command, Locale.ENGLISH))))
                .isInstanceOfSatisfying(
                        ActionForbidden.class,
                        refused -> assertThat(refused.why()).isEqualTo(ActionForbidden.Why.SAME_PERSON));
    }
}
