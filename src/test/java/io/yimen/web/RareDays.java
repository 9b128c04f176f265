package io.yimen.web;

import io.yimen.application.CaseApi;
import io.yimen.application.CaseApi.Answer;
import io.yimen.application.Emergencies;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.application.ObligingRegisters;
import io.yimen.application.OwnProgrammes;
import io.yimen.application.Upload;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.document.Files;
import io.yimen.policy.Policies;
import io.yimen.policy.PublishedPolicy;
import io.yimen.verification.SilentSources;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Cases on the ways that most never go, so that an answer shows every member that it can have. */
@Component
@ConditionalOnProperty("yimen.test.obliging-registers")
class RareDays {

    private static final String CLERK = "caseworker.beilin";
    private static final String HEAD = "township.beilin";
    private static final String APPROVER = "approver.beilin";
    private static final String SHUCHENG = "341523100";
    private static final String LINYI = "371424001";
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private final DemoClock clock;
    private final PublishedPolicy policy;
    private final ObligingRegisters registers;
    private final SilentSources silent;

    RareDays(
            DemoClock clock,
            TestDatabase database,
            Policies policies,
            ObligingRegisters registers,
            SilentSources silent) {
        this.clock = clock;
        this.policy = new PublishedPolicy(database, policies);
        this.registers = registers;
        this.silent = silent;
    }

    void walk(CaseApi api, Upload upload) {
        Journey journey = new Journey(api, clock);
        OwnProgrammes shucheng = new OwnProgrammes(api, clock, "shucheng");
        refused(journey);
        margin(journey);
        silentSource(api, journey);
        applyingTwice(api, journey);
        elsewhere(api);
        paidFirst(api, journey);
        inKind(api, journey);
        anotherAmount(api, journey);
        changedSince(api, new OwnProgrammes(api, clock, "beilin"));
        shucheng.assessed(OwnProgrammes.oldMan(SHUCHENG));
        meeting(shucheng, upload);
    }

    private void refused(Journey journey) {
        Answer review = journey.inReview(Families.ofThree());
        clock.at(Journey.AFTER_NOTICE, () -> journey.step(APPROVER, review, "REFUSE", "{\"reasons\": [\"家庭另有住房\"]}"));
    }

    /** Above the line and below the margin: no money, but routes on. */
    private static void margin(Journey journey) {
        journey.confirmed(earning("3000.00"));
    }

    private void silentSource(CaseApi api, Journey journey) {
        Answer at = journey.accepted(Families.ofThree());
        String number = at.text("caseNumber");
        registers.beSilentAbout(number);
        Answer started = journey.step(CLERK, at, "START_INQUIRY", "{}");
        silent.neverAnswer(number, "TAX");
        registers.answer(number);
        journey.step(CLERK, started, "RECORD_VISIT", Journey.VISIT);
        journey.step(
                HEAD,
                api.read(HEAD, number),
                "GIVE_FIRST_OPINION",
                "{\"opinion\": \"APPROVE\", \"text\": \"符合条件\", \"silentSourcesReason\": \"税务系统停机，已看工资条\"}");
    }

    /** Where a member has an open case already, the answer says in which county. */
    private static void applyingTwice(CaseApi api, Journey journey) {
        ObjectNode first = Families.ofThree();
        journey.accepted(first);
        ObjectNode second = Families.ofThree(LINYI);
        Families.member(second, 1).set("idNumber", Families.member(first, 1).get("idNumber"));
        api.create("caseworker.linyi", second).is(409);
    }

    /** Taken for another county, which decides; the window follows it. */
    private static void elsewhere(CaseApi api) {
        ObjectNode family = Families.ofThree(LINYI);
        family.put("receivedAt", Families.BEILIN);
        Answer opened = api.opened(CLERK, family);
        api.read(CLERK, opened.text("caseNumber")).is(200);
    }

    private static void paidFirst(CaseApi api, Journey journey) {
        Answer at =
                struck(api, "{\"kind\": \"FIRE\", \"date\": \"2026-11-25\", \"urgent\": true, \"loss\": \"500.00\"}");
        Answer paid = journey.step(HEAD, at, "GRANT_QUICK", "{\"amount\": \"300.00\", \"method\": \"TRANSFER\"}");
        journey.step(CLERK, paid, "COMPLETE_QUICK", "{\"evidence\": \"消防证明\"}");
    }

    private static void inKind(CaseApi api, Journey journey) {
        Answer at =
                struck(api, "{\"kind\": \"FIRE\", \"date\": \"2026-11-25\", \"urgent\": true, \"loss\": \"500.00\"}");
        journey.step(HEAD, at, "GRANT_QUICK", "{\"amount\": \"100\", \"method\": \"GOODS\", \"goods\": \"棉衣一套\"}");
    }

    /** More than the engine says and than the county may give alone; what is still open goes to a charity. */
    private static void anotherAmount(CaseApi api, Journey journey) {
        Answer at = struck(api, "{\"kind\": \"FIRE\", \"date\": \"2026-11-12\", \"loss\": \"30000\"}");
        at = journey.step(CLERK, at, "START_INQUIRY", "{}");
        at = journey.step(CLERK, at, "RECORD_VISIT", Journey.VISIT);
        at = journey.step(CLERK, at, "RECORD_RECEIPTS", """
                {"receipts": [{"on": "2026-11-22", "payer": "家具店", "amount": "3000"}]}""");
        at = journey.step(HEAD, at, "GIVE_FIRST_OPINION", "{\"opinion\": \"APPROVE\", \"text\": \"情况属实\"}");
        at = journey.step(APPROVER, at, "CONFIRM", "{\"overrideAmount\": \"12000\", \"reason\": \"房屋全部烧毁\"}");
        at = journey.step("approver2.beilin", at, "CONFIRM", """
                {"governmentApproval": {"number": "碑政批〔2026〕9号", "on": "2026-11-24"}}""");
        journey.step(CLERK, at, "REFER", """
                {"target": "CHARITY", "organisation": "区慈善会", "text": "请帮助重建"}""");
    }

    /** Decided under one line and replayed under another, for a household of which one person has dibao alone. */
    private void changedSince(CaseApi api, OwnProgrammes beilin) {
        ObjectNode family = earning("3000.00");
        Families.member(family, 1).set("disability", CaseApi.object("{\"category\": \"PHYSICAL\", \"level\": 1}"));
        Answer settled = settled(api, beilin, beilin.visited(family, "DIBAO"));
        String number = beilin.confirmed(beilin.inReview(settled, "APPROVE")).text("caseNumber");
        policy.publish("610103", "dibao.line.urban", "800.00", NEW_YEAR);
        try {
            clock.at(
                    NEW_YEAR,
                    () -> api.get(APPROVER, CaseApi.APPLICATIONS + "/" + number + "/replay")
                            .is(200));
        } finally {
            policy.withdraw("610103", "dibao.line.urban", NEW_YEAR);
        }
    }

    /** No register knows of the disability; the certificate shows it. */
    private static Answer settled(CaseApi api, OwnProgrammes beilin, Answer visited) {
        String difference = api.read(CLERK, visited.text("caseNumber"))
                .body()
                .at("/verification/discrepancies/0/id")
                .asString("");
        return beilin.step(CLERK, visited, "RESOLVE_DISCREPANCY", """
                {"discrepancy": "%s", "resolution": "DECLARED_STANDS", "evidence": "残疾证"}""".formatted(difference));
    }

    /** A complex case of rigid expenditure, which the county visits and confers about. */
    private void meeting(OwnProgrammes shucheng, Upload upload) {
        Answer at = shucheng.opened(OwnProgrammes.treated(SHUCHENG), "RIGID_EXPENDITURE");
        at = shucheng.step(shucheng.clerk(), at, "MARK_COMPLEX", "{\"reason\": \"支出发生在两个省\"}");
        at = shucheng.step(shucheng.clerk(), at, "START_INQUIRY", "{}");
        Answer review =
                shucheng.inReview(shucheng.step(shucheng.clerk(), at, "RECORD_VISIT", Journey.VISIT), "APPROVE");
        String minutes = upload.api(
                        shucheng.reviewer(), review.text("caseNumber"), "MEETING_MINUTES", "", Files.jpeg(40, 30))
                .is(201)
                .id();
        clock.at(Journey.AFTER_NOTICE, () -> {
            Answer visited = shucheng.step(shucheng.reviewer(), review, "COUNTY_VISIT", Journey.VISIT);
            return shucheng.step(shucheng.reviewer(), visited, "RECORD_MEETING", """
                    {"heldOn": "2026-12-02", "attendees": ["周科长", "医保局王敏"], "outcome": "RECOGNISE",
                     "minutes": "一致同意", "document": "%s"}""".formatted(minutes));
        });
    }

    private static Answer struck(CaseApi api, String incident) {
        ObjectNode family = Emergencies.struck(Families.BEILIN, "900.00", incident);
        return api.openedFor(CLERK, family, "TEMPORARY_ASSISTANCE").get(0);
    }

    private static ObjectNode earning(String wage) {
        ObjectNode family = Families.ofThree();
        ((ObjectNode) family.path("incomes").get(0)).put("amount", wage);
        return family;
    }
}
