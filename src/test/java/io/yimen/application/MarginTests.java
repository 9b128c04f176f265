package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import io.yimen.database.YimenTest;
import io.yimen.security.SignedIn;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/** A Dibao that is refused because the family stands above the line and below the margin: no money, but routes on. */
@YimenTest
class MarginTests {

    private static final String CLERK = "caseworker.beilin";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    private CaseApi api;
    private Journey journey;
    private ObjectNode family;

    @BeforeEach
    void above_the_line() {
        api = new CaseApi(mvc);
        journey = new Journey(api, clock);
        family = Families.ofThree();
        ((ObjectNode) family.path("incomes").get(0)).put("amount", "3000.00");
    }

    @Test
    void no_money_is_paid_and_the_answer_names_the_routes() {
        Answer margin = journey.confirmed(family);

        assertThat(outcome(margin, "DIBAO")).isEqualTo("INELIGIBLE");
        assertThat(outcome(margin, "DIBAO_MARGIN")).isEqualTo("ELIGIBLE");
        assertThat(margin.body().at("/decision/monthlyAmount").asString()).isEqualTo("0.00");
        assertThat(margin.body().at("/award/monthlyAmount").asString()).isEqualTo("0.00");
        assertThat(margin.body().at("/decision/routes").valueStream().map(one -> one.asString()))
                .containsExactly("MEDICAL", "EDUCATION", "HOUSING", "EMPLOYMENT", "TEMPORARY_ASSISTANCE");
        assertThat(upload().get(SignedIn.as(CLERK), "/cases/" + margin.text("caseNumber"))
                        .text())
                .contains("低保边缘家庭可以申请", "医疗救助", "教育救助", "住房救助", "就业救助", "临时救助");
    }

    @Test
    void who_gets_dibao_is_shown_no_routes() {
        Answer dibao = journey.confirmed(Families.ofThree());

        assertThat(dibao.body().at("/decision").has("routes")).isFalse();
        assertThat(upload().get(SignedIn.as(CLERK), "/cases/" + dibao.text("caseNumber"))
                        .text())
                .doesNotContain("低保边缘家庭可以申请");
    }

    @Test
    void the_next_case_of_the_family_is_opened_through_the_interface() {
        journey.confirmed(family);
        family.set("incident", CaseApi.object("{\"kind\": \"FIRE\", \"date\": \"2026-11-20\", \"loss\": \"3000\"}"));

        List<Answer> next = api.openedFor(CLERK, family, "TEMPORARY_ASSISTANCE", "RIGID_EXPENDITURE");

        assertThat(next).extracting(one -> one.text("stage")).containsExactly("ACCEPTED", "ACCEPTED");
    }

    @Test
    void the_next_case_of_the_family_is_opened_from_the_page_with_what_is_known() {
        Answer margin = journey.confirmed(family);
        String number = margin.text("caseNumber");
        String page =
                upload().get(SignedIn.as(CLERK), "/cases/" + number).is(200).text();
        assertThat(page).contains("action=\"/applications/" + number + "/again\"");

        String draft = upload().post(SignedIn.as(CLERK), "/applications/" + number + "/again")
                .is(302)
                .response()
                .getHeader("Location");

        String begun = draft.replaceAll("^.*/applications/([0-9A-Z]+).*$", "$1");
        Answer known = api.read(CLERK, begun).is(200);
        assertThat(known.text("stage")).isEqualTo("DRAFT");
        assertThat(known.body().at("/facts/members/0/name").asString()).isEqualTo("周建平");
        assertThat(known.body().at("/facts/members")).hasSize(3);
    }

    private Upload upload() {
        return new Upload(mvc);
    }

    private static String outcome(Answer at, String programme) {
        return at.body()
                .at("/screening/programmes")
                .valueStream()
                .filter(entry -> entry.path("programme").asString().equals(programme))
                .map(entry -> entry.path("outcome").asString())
                .findFirst()
                .orElse("");
    }
}
