package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi;
import io.yimen.application.CaseApi.Answer;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.application.ObligingRegisters;
import io.yimen.calendar.DemoClock;
import io.yimen.common.Money;
import io.yimen.database.StatementCounter;
import io.yimen.database.YimenTest;
import io.yimen.verification.FactKind;
import io.yimen.verification.FoundFact;
import io.yimen.verification.KnownAnswers.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/**
 * The case page costs a dozen statements at most, however far the case is and however much was verified; the section of documents
 * and letters costs two more, and the beginning of their transaction.
 */
@YimenTest
class CasePageStatementsTests {

    private static final int TWELVE = 12;
    private static final int FOR_DOCUMENTS = 3;
    private static final String WORKER = "caseworker.beilin";
    private static final String TOWNSHIP = "township.beilin";
    private static final String APPROVER = "approver.beilin";
    private static final List<String> OTHERS = List.of(TOWNSHIP, "reviewer.beilin", APPROVER);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ObligingRegisters registers;

    private Pages pages;
    private Journey journey;

    @BeforeEach
    void begin() {
        pages = new Pages(mvc);
        journey = new Journey(new CaseApi(mvc), clock);
    }

    @Test
    void every_stage_of_a_case_with_differences_reports_objections_and_consents() throws Exception {
        Answer at = cheap(journey.accepted(withObligor()));
        registers.know(at.text("caseNumber"), deposit());
        at = cheap(journey.step(WORKER, at, "START_INQUIRY", "{}"));
        at = cheap(journey.step(WORKER, at, "RECORD_VISIT", Journey.VISIT));
        at = cheap(objected(at));
        at = cheap(journey.step(WORKER, at, "RESOLVE_DISCREPANCY", settled(at)));
        at = cheap(answered(at));
        at = cheap(journey.step(TOWNSHIP, at, "GIVE_FIRST_OPINION", "{\"opinion\": \"APPROVE\", \"text\": \"同意\"}"));
        at = cheap(journey.step(WORKER, at, "PUBLISH_NOTICE", "{\"place\": \"书院门社区公开栏\", \"from\": \"2026-11-25\"}"));
        at = cheap(later(WORKER, at, "CLOSE_NOTICE", "{}"));
        cheap(later(APPROVER, at, "CONFIRM", "{}"));
    }

    @Test
    void a_case_that_waits_for_answers_and_one_that_must_be_completed_and_one_that_ended() throws Exception {
        Answer silent = journey.accepted(withObligor());
        registers.beSilentAbout(silent.text("caseNumber"));
        silent = cheap(journey.step(WORKER, silent, "START_INQUIRY", "{}"));
        pages.post(
                        WORKER,
                        address(silent) + "/verification/consents",
                        "obligor",
                        "o1",
                        "name",
                        "周大山",
                        "idNumber",
                        Families.man(LocalDate.of(1992, 1, 1)),
                        "signedOn",
                        "2026-11-25",
                        "evidence",
                        "档案 7 号")
                .is(302);
        cheap(silent);
        cheap(later(APPROVER, journey.inReview(Families.ofThree()), "REFUSE", "{\"reasons\": [\"家庭另有住房\"]}"));
    }

    private Answer cheap(Answer at) throws Exception {
        for (CaseSection section : CaseSection.values()) {
            cheap(WORKER, at, section);
        }
        for (String reader : OTHERS) {
            cheap(reader, at, CaseSection.VERIFICATION);
        }
        return at;
    }

    private void cheap(String reader, Answer at, CaseSection section) throws Exception {
        String uri = address(at) + "?section=" + section.key();
        pages.get(reader, uri).is(200);
        assertThat(StatementCounter.during(() -> pages.get(reader, uri).is(200)))
                .as(at.text("stage") + " " + reader + " " + section)
                .hasSizeLessThanOrEqualTo(section == CaseSection.DOCUMENTS ? TWELVE + FOR_DOCUMENTS : TWELVE);
    }

    private Answer objected(Answer at) {
        String page = pages.get(WORKER, address(at) + "?section=verification").html();
        assertThat(page).contains("86,000.00");
        pages.post(WORKER, address(at) + "/verification/objections", "member", "father", "words", "存款是代邻居保管")
                .is(302);
        assertThat(pages.get(WORKER, address(at) + "?section=verification").html())
                .contains("存款是代邻居保管");
        return again(at);
    }

    private Answer answered(Answer at) {
        Matcher form = Pattern.compile("/verification/objections/[0-9a-f-]+/answer")
                .matcher(
                        pages.get(WORKER, address(at) + "?section=verification").html());
        assertThat(form.find()).isTrue();
        pages.post(WORKER, address(at) + form.group(), "answer", "已核实").is(302);
        return again(at);
    }

    private Answer again(Answer at) {
        return new CaseApi(mvc).read(WORKER, at.text("caseNumber"));
    }

    private static String settled(Answer at) {
        return """
                {"discrepancy": %s, "resolution": "DECLARED_STANDS", "evidence": "看了存折"}""".formatted(
                at.body().path("verification").path("discrepancies").get(0).path("id"));
    }

    private Answer later(String user, Answer at, String action, String data) {
        return clock.at(Journey.AFTER_NOTICE, () -> journey.step(user, at, action, data));
    }

    private static String address(Answer at) {
        return "/cases/" + at.text("caseNumber");
    }

    private static ObjectNode withObligor() {
        ObjectNode family = Families.ofThree();
        family.putArray("obligors")
                .addObject()
                .put("ref", "o1")
                .put("relation", "CHILD")
                .put("householdSize", 2)
                .putArray("supports")
                .add("father");
        return family;
    }

    private static Known deposit() {
        return new Known(
                "father",
                "BANK",
                List.of(new FoundFact(
                        FactKind.DEPOSIT, Money.ofYuan("86000.00"), Map.of(), LocalDate.of(2026, 11, 24))));
    }
}
