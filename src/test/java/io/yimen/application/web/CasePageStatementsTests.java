package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi;
import io.yimen.application.CaseApi.Answer;
import io.yimen.application.Emergencies;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.application.ObligingRegisters;
import io.yimen.application.OwnProgrammes;
import io.yimen.application.Stage;
import io.yimen.application.Upload;
import io.yimen.application.web.Pages.Page;
import io.yimen.calendar.DemoClock;
import io.yimen.common.Money;
import io.yimen.database.StatementCounter;
import io.yimen.database.YimenTest;
import io.yimen.document.Files;
import io.yimen.verification.FactKind;
import io.yimen.verification.FoundFact;
import io.yimen.verification.KnownAnswers.Known;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/**
 * No section of the case page and none of the pages it leads to costs more than a dozen statements, however far the case is, of
 * whichever programme, and however much was verified.
 */
@YimenTest
class CasePageStatementsTests {

    private static final int TWELVE = 12;
    private static final String WORKER = "caseworker.beilin";
    private static final String TOWNSHIP = "township.beilin";
    private static final String APPROVER = "approver.beilin";
    private static final String APPROVE = "{\"opinion\": \"APPROVE\", \"text\": \"同意\"}";
    private static final String SHUCHENG = "341523100";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ObligingRegisters registers;

    private Pages pages;
    private Journey journey;
    private OwnProgrammes shucheng;

    @BeforeEach
    void begin() {
        pages = new Pages(mvc);
        journey = new Journey(new CaseApi(mvc), clock);
        shucheng = new OwnProgrammes(new CaseApi(mvc), clock, "shucheng");
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
        at = cheap(journey.step(TOWNSHIP, at, "GIVE_FIRST_OPINION", APPROVE));
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

    @Test
    void tekun_with_its_assessment_its_choice_and_its_award() throws Exception {
        Answer at = cheap(shucheng.assessed(OwnProgrammes.oldMan(SHUCHENG)));
        at = cheap(shucheng.inReview(at, "APPROVE"));
        cheap(shucheng.confirmed(at));
    }

    @Test
    void rigid_expenditure_with_its_meeting_and_its_recognition() throws Exception {
        Answer at = shucheng.opened(OwnProgrammes.treated(SHUCHENG), "RIGID_EXPENDITURE");
        at = shucheng.step(shucheng.clerk(), at, "MARK_COMPLEX", "{\"reason\": \"支出发生在两个省\"}");
        at = shucheng.step(shucheng.clerk(), at, "START_INQUIRY", "{}");
        at = shucheng.inReview(shucheng.step(shucheng.clerk(), at, "RECORD_VISIT", Journey.VISIT), "APPROVE");
        String minutes = new Upload(mvc)
                .api(shucheng.reviewer(), at.text("caseNumber"), "MEETING_MINUTES", "", Files.jpeg(40, 30))
                .is(201)
                .id();
        at = cheap(later(shucheng.reviewer(), at, "RECORD_MEETING", """
                {"heldOn": "2026-12-02", "attendees": ["周科长", "医保局王敏"], "outcome": "RECOGNISE", "minutes": "一致同意",
                 "document": "%s"}""".formatted(minutes)));
        cheap(shucheng.confirmed(at));
    }

    @Test
    void ordinary_relief_with_receipts_its_payment_and_a_referral() throws Exception {
        ObjectNode ill = Emergencies.struck(Families.BEILIN, "900.00", """
                {"kind": "ILLNESS", "date": "2026-11-10", "selfPaidCost": "1800"}""");
        Answer at =
                new CaseApi(mvc).openedFor(WORKER, ill, "TEMPORARY_ASSISTANCE").get(0);
        at = journey.step(WORKER, at, "START_INQUIRY", "{}");
        at = journey.step(WORKER, at, "RECORD_VISIT", Journey.VISIT);
        at = cheap(journey.step(WORKER, at, "RECORD_RECEIPTS", """
                {"receipts": [{"on": "2026-11-12", "kind": "MEDICAL", "payer": "碑林区医院", "amount": "1800"}]}"""));
        at = cheap(journey.step(TOWNSHIP, at, "GIVE_FIRST_OPINION", APPROVE));
        at = journey.step(APPROVER, at, "CONFIRM", "{}");
        cheap(journey.step(WORKER, at, "REFER", """
                {"target": "CHARITY", "organisation": "区慈善会", "text": "请再帮助一次"}"""));
    }

    @Test
    void quick_relief_paid_first_and_completed() throws Exception {
        Answer at = new CaseApi(mvc)
                .openedFor(WORKER, Emergencies.stranger(Families.BEILIN), "TEMPORARY_ASSISTANCE")
                .get(0);
        at = cheap(journey.step(TOWNSHIP, at, "GRANT_QUICK", "{\"amount\": \"300\", \"method\": \"TRANSFER\"}"));
        cheap(journey.step(WORKER, at, "COMPLETE_QUICK", """
                {"evidence": "派出所证明", "rescueStation": {"organisation": "区救助管理站", "handedOn": "2026-11-25",
                 "handedTo": "值班员", "text": "身份不明，无处可去"}}"""));
    }

    /** For whoever took the case, and for whose turn it is. */
    private Answer cheap(Answer at) throws Exception {
        String county = at.text("caseNumber").startsWith("610103") ? "beilin" : "shucheng";
        String next = at.text("stage").equals("COUNTY_REVIEW") ? "approver." : "township.";
        for (String post : List.of("caseworker.", next)) {
            cheap(post + county, at);
        }
        return at;
    }

    /** The sections, and each kind of page of the same case that they offer to read next. */
    private void cheap(String reader, Answer at) throws Exception {
        Map<String, String> further = new LinkedHashMap<>();
        Pattern links = Pattern.compile("href=\"(" + address(at) + "/(?!documents/|step)[^\"#]+)\"");
        for (CaseSection section : CaseSection.values()) {
            links.matcher(cheap(reader, at, address(at) + "?section=" + section.key()))
                    .results()
                    .map(link -> link.group(1))
                    .forEach(link -> further.putIfAbsent(link.replaceAll("items/.*", "items"), link));
        }
        if (Stage.valueOf(at.text("stage")).open()) {
            further.put("lent", address(at) + "/documents/from?from=" + at.text("caseNumber"));
        }
        for (String uri : further.values()) {
            cheap(reader, at, uri);
        }
    }

    /** Also when it is read for the first time. */
    private String cheap(String reader, Answer at, String uri) throws Exception {
        AtomicReference<Page> page = new AtomicReference<>();
        assertThat(StatementCounter.during(() -> page.updateAndGet(none -> pages.get(reader, uri))))
                .as(at.text("stage") + " " + reader + " " + uri)
                .hasSizeLessThanOrEqualTo(TWELVE);
        return page.get().is(200).html();
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
