package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.RegionCode;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.document.Files;
import io.yimen.policy.Policies;
import io.yimen.policy.PublishedPolicy;
import io.yimen.relief.AlreadyPaid;
import io.yimen.relief.Instalment;
import io.yimen.relief.ReliefView;
import io.yimen.relief.Reliefs;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import io.yimen.security.SignedIn;
import io.yimen.security.StaffIdentity;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/** Ordinary temporary assistance: need with receipts, amount by rule, the level by the amount, limits a year and a cause. */
@YimenTest
class OrdinaryReliefTests {

    private static final String CLERK = "caseworker.beilin";
    private static final String HEAD = "township.beilin";
    private static final String APPROVE = "{\"opinion\": \"APPROVE\", \"text\": \"情况属实\"}";

    /** 1,800 yuan a month for three: Dibao, so recognised; 4,000: neither Dibao nor margin, below twice the line. */
    private static final String RECOGNISED = "900.00";

    private static final String UNKNOWN = "4000.00";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Policies policies;

    @Autowired
    private Applications applications;

    @Autowired
    private Cases cases;

    @Autowired
    private Reliefs reliefs;

    @Autowired
    private StaffIdentity staff;

    private CaseApi api;

    @BeforeEach
    void client() {
        api = new CaseApi(mvc);
    }

    @AfterEach
    void no_deduction() {
        new PublishedPolicy(database, policies)
                .publish("610103", "temp.deduct_quick", "false", LocalDate.of(2026, 1, 1));
    }

    @Test
    void a_family_not_recognised_hangs_on_the_board_and_the_county_decides_what_is_above_the_townships_limit() {
        Answer at = proposed(fire(UNKNOWN, "3000"));
        assertThat(at.text("stage")).isEqualTo("FIRST_OPINION");
        String posting = "{\"place\": \"社区公开栏\", \"from\": \"2026-11-25\"}";
        Answer posted = act(CLERK, at, "PUBLISH_NOTICE", posting).is(200);

        Answer done = clock.at(Journey.AFTER_NOTICE, () -> {
            Answer review = act(CLERK, posted, "CLOSE_NOTICE", "{}").is(200);
            assertThat(act(HEAD, review, "CONFIRM", "{}").is(403).code()).isEqualTo("ROLE");
            return act("approver.beilin", review, "CONFIRM", "{}").is(200);
        });

        assertThat(done.text("stage")).isEqualTo("CONFIRMED");
        assertThat(done.body().at("/decision/oneOffAmount").asString()).isEqualTo("3000.00");
        assertThat(done.body().at("/decision").has("beginMonth")).isFalse();
        assertThat(done.body().has("award")).isFalse();
        assertThat(done.body().at("/relief/decisionLevel").asString()).isEqualTo("COUNTY");
        assertThat(count("select count(*) from award where case_number = '" + done.text("caseNumber") + "'"))
                .isZero();
    }

    @Test
    void a_recognised_family_goes_without_notice_and_another_head_of_the_township_confirms_a_small_sum() {
        Answer at = proposed(fire(RECOGNISED, "1500"));

        assertThat(at.text("stage")).isEqualTo("COUNTY_REVIEW");
        assertThat(at.body().path("notice").isNull()).isTrue();
        assertThat(act(HEAD, at, "CONFIRM", "{}").is(403).code()).isEqualTo("SAME_PERSON");
        MovedCase done = staff.callAs(other(), () -> applications.move(number(at), confirm(at)));

        assertThat(done.stage()).isEqualTo(Stage.CONFIRMED);
        assertThat(granted(at).level()).isEqualTo("TOWNSHIP");
        assertThat(granted(at).amount()).isEqualTo(Money.ofYuan("1500.00"));
    }

    @Test
    void another_head_does_not_confirm_what_is_the_countys() {
        Answer at = proposed(fire(RECOGNISED, "3000"));

        assertThat(catchThrowableOfType(
                                ActionForbidden.class,
                                () -> staff.callAs(other(), () -> applications.move(number(at), confirm(at))))
                        .why())
                .isEqualTo(ActionForbidden.Why.ROLE);
    }

    @Test
    void above_the_countys_limit_the_government_has_approved_or_nothing_is_confirmed() {
        Answer at = proposed(fire(RECOGNISED, "5000"));
        String other = "{\"overrideAmount\": \"12000\", \"reason\": \"房屋全部烧毁\"}";
        at = act("approver.beilin", at, "CONFIRM", other).is(200);
        assertThat(at.text("stage")).isEqualTo("COUNTY_REVIEW");

        assertThat(act("approver2.beilin", at, "CONFIRM", "{}").is(422).code())
                .isEqualTo("GOVERNMENT_APPROVAL_MISSING");
        String approved = "{\"governmentApproval\": {\"number\": \"碑政批〔2026〕7号\", \"on\": \"2026-11-24\"}}";
        at = act("approver2.beilin", at, "CONFIRM", approved).is(200);

        assertThat(at.body().at("/relief/decisionLevel").asString()).isEqualTo("COUNTY_GOVERNMENT");
        assertThat(at.body().at("/relief/approvalNumber").asString()).isEqualTo("碑政批〔2026〕7号");
        assertThat(at.body().at("/decision/oneOffAmount").asString()).isEqualTo("12000.00");
    }

    @Test
    void what_was_paid_is_shown_by_receipts_before_anybody_gives_an_opinion() {
        Answer at = visited(Emergencies.struck(Families.BEILIN, RECOGNISED, """
                {"kind": "ILLNESS", "date": "2026-11-10", "selfPaidCost": "1800"}"""));

        assertThat(act(HEAD, at, "GIVE_FIRST_OPINION", APPROVE).is(422).code()).isEqualTo("RECEIPTS_MISSING");
        at = act(CLERK, at, "RECORD_RECEIPTS", """
                {"receipts": [{"on": "2026-11-12", "kind": "MEDICAL", "payer": "碑林区医院", "amount": "1200.50", "number": "A17"},
                              {"on": "2026-11-14", "kind": "MEDICAL", "payer": "社区药房", "amount": "599.50"}]}""").is(200);
        assertThat(at.body().path("receipts")).hasSize(2);
        act(HEAD, at, "GIVE_FIRST_OPINION", APPROVE).is(200);

        assertThat(act(CLERK, visited(fire(RECOGNISED, "10")), "RECORD_RECEIPTS", """
                {"receipts": [{"on": "2026-11-26", "payer": "医院", "amount": "0"}]}""")
                        .is(400)
                        .pointers())
                .contains("/data/receipts/0/on", "/data/receipts/0/amount");
    }

    @Test
    void a_receipt_names_its_paper_and_the_case_leads_to_it() {
        Answer at = visited(Emergencies.struck(Families.BEILIN, RECOGNISED, """
                {"kind": "ILLNESS", "date": "2026-11-10", "selfPaidCost": "1800"}"""));
        String number = at.text("caseNumber");
        Upload upload = new Upload(mvc);
        String paper = upload.api(CLERK, number, "RECEIPT", "", Files.jpeg(40, 30))
                .is(201)
                .id();
        String other = upload.api(CLERK, number, "OTHER", "", Files.jpeg(40, 30))
                .is(201)
                .id();
        String line = """
                {"receipts": [{"on": "2026-11-12", "kind": "MEDICAL", "payer": "碑林区医院", "amount": "1800", "document": "%s"}]}""";

        assertThat(act(CLERK, at, "RECORD_RECEIPTS", line.formatted(other))
                        .is(422)
                        .pointers())
                .containsExactly("/data/receipts/0/document");
        Answer noted = act(CLERK, at, "RECORD_RECEIPTS", line.formatted(paper)).is(200);

        assertThat(noted.body().at("/receipts/0/document").asString()).isEqualTo(paper);
        assertThat(upload.get(SignedIn.as(CLERK), "/cases/" + number + "?section=relief")
                        .text())
                .contains("/cases/" + number + "/documents/" + paper, "看碑林区医院的票据");
        assertThat(upload.get(SignedIn.as(CLERK), "/cases/" + number + "/actions/RECORD_RECEIPTS")
                        .text())
                .contains("name=\"receipts-0-document\"", "<option value=\"" + paper + "\" selected");
        upload.post(SignedIn.as(CLERK), "/cases/" + number + "/documents/" + paper + "/withdraw", "reason", "传错了")
                .is(409);
        upload.post(
                        SignedIn.as(CLERK),
                        "/cases/" + number + "/actions/RECORD_RECEIPTS",
                        "version",
                        String.valueOf(noted.version()),
                        "receipts-0-on",
                        "2026-11-12",
                        "receipts-0-kind",
                        "MEDICAL",
                        "receipts-0-payer",
                        "碑林区医院",
                        "receipts-0-amount",
                        "1800",
                        "receipts-0-document",
                        "")
                .is(302);
        upload.post(SignedIn.as(CLERK), "/cases/" + number + "/documents/" + paper + "/withdraw", "reason", "传错了")
                .is(302);
    }

    @Test
    void it_is_paid_in_parts_after_one_approval_and_each_part_once() {
        Answer at = proposed(fire(RECOGNISED, "3000"));
        String wrong = "{\"instalments\": [{\"dueOn\": \"2026-12-01\", \"amount\": \"1000\"}]}";
        assertThat(act("approver.beilin", at, "CONFIRM", wrong).is(422).code()).isEqualTo("PARTS_DIFFER");
        String late = "{\"instalments\": [{\"dueOn\": \"2026-11-01\", \"amount\": \"3000\"}]}";
        assertThat(act("approver.beilin", at, "CONFIRM", late).is(422).pointers())
                .contains("/data/instalments/0/dueOn");
        act("approver.beilin", at, "CONFIRM", """
                {"instalments": [{"dueOn": "2026-12-01", "amount": "1000"}, {"dueOn": "2027-01-04", "amount": "2000"}]}""").is(200);

        ReliefView relief = granted(at);
        assertThat(relief.instalments())
                .extracting(Instalment::amount)
                .containsExactly(Money.ofYuan("1000.00"), Money.ofYuan("2000.00"));
        as("finance.beilin", () -> {
            reliefs.pay(relief.county(), relief.id(), 1, "银字1号");
            assertThat(catchThrowableOfType(
                            AlreadyPaid.class, () -> reliefs.pay(relief.county(), relief.id(), 1, null)))
                    .isNotNull();
            return true;
        });
        assertThat(granted(at).paid()).isEqualTo(Money.ofYuan("1000.00"));
        assertThat(granted(at).left()).isEqualTo(Money.ofYuan("2000.00"));
    }

    @Test
    void the_same_cause_is_helped_once_a_year_whatever_the_family_says() {
        ObjectNode family = fire(RECOGNISED, "1500");
        confirmed(family);

        Answer again = proposed(later(family, "FIRE", "2026-11-20", "900"));

        Answer refused = act("approver.beilin", again, "CONFIRM", "{}");
        assertThat(refused.is(422).code()).isEqualTo("NOT_ELIGIBLE");
        Answer read = api.read("approver.beilin", again.text("caseNumber"));
        assertThat(read.body().at("/facts/incident/earlierAwards/0/amount").asString())
                .isEqualTo("1500.00");
        assertThat(reasons(read)).contains("TEMP_SAME_CAUSE");
        act("approver.beilin", read, "REFUSE", "{\"reasons\": [\"同一事由当年已救助\"]}").is(200);
    }

    @Test
    void no_more_than_so_many_a_year_in_whichever_county() {
        ObjectNode family = fire(RECOGNISED, "1500");
        confirmed(family);
        ObjectNode elsewhere = later(family, "ILLNESS", "2026-11-15", "600");
        elsewhere.put("township", "371424001");
        Answer there = api.openedFor("caseworker.linyi", elsewhere, "TEMPORARY_ASSISTANCE")
                .get(0);
        there = act("caseworker.linyi", there, "START_INQUIRY", "{}").is(200);
        there = act("caseworker.linyi", there, "RECORD_VISIT", Journey.VISIT).is(200);
        there = act("township.linyi", there, "GIVE_FIRST_OPINION", APPROVE).is(200);
        if (there.text("stage").equals("COUNTY_REVIEW")) {
            act("approver.linyi", there, "CONFIRM", "{}").is(200);
        }

        Answer third = proposed(later(family, "ACCIDENT", "2026-11-18", "400"));

        assertThat(third.body().at("/facts/incident/earlierAwards")).hasSize(2);
        assertThat(reasons(third)).contains("TEMP_YEAR_LIMIT");
    }

    /** Worked example O10: what was paid first is no second award of the same cause, and is taken off where the county says so. */
    @Test
    void what_was_paid_first_for_the_same_fire_is_taken_off_where_the_county_says_so() {
        ObjectNode family = Emergencies.struck(Families.BEILIN, RECOGNISED, """
                {"kind": "FIRE", "date": "2026-11-12", "urgent": true}""");
        Answer quick = api.openedFor(CLERK, family, "TEMPORARY_ASSISTANCE").get(0);
        act(HEAD, quick, "GRANT_QUICK", "{\"amount\": \"740\", \"method\": \"TRANSFER\"}")
                .is(200);

        Answer whole = proposed(later(family, "FIRE", "2026-11-12", "5000"));
        assertThat(amount(whole)).isEqualTo("5000.00");
        act("approver.beilin", whole, "TERMINATE", "{\"reason\": \"测试\"}").is(200);

        new PublishedPolicy(database, policies)
                .publish("610103", "temp.deduct_quick", "true", LocalDate.of(2026, 1, 1));
        assertThat(amount(proposed(later(family, "FIRE", "2026-11-12", "5000"))))
                .isEqualTo("4260.00");
    }

    @Test
    void a_family_with_a_running_dibao_is_checked_on_its_spending_only() {
        ObjectNode family = Families.ofThree();
        new Journey(api, clock).confirmed(family);
        ObjectNode struck = family.deepCopy();
        struck.set("incident", CaseApi.object("{\"kind\": \"FIRE\", \"date\": \"2026-11-12\", \"loss\": \"900\"}"));

        Answer at = proposed(struck);

        assertThat(at.text("stage")).isEqualTo("COUNTY_REVIEW");
        assertThat(at.body().at("/verification/state").asString()).isEqualTo("NOT_STARTED");
    }

    @Test
    void what_public_aid_leaves_open_is_suggested_to_somebody_else_and_what_came_of_it_is_kept() {
        Answer at = proposed(fire(RECOGNISED, "8000"));
        assertThat(act(CLERK, at, "REFER", "{\"target\": \"CHARITY\", \"text\": \"重建\"}")
                        .is(409)
                        .code())
                .isEqualTo("ILLEGAL_ACTION");
        act("approver.beilin", at, "CONFIRM", "{}").is(200);
        at = api.read(CLERK, at.text("caseNumber"));

        assertThat(act("approver.beilin", at, "REFER", "{\"target\": \"CHARITY\", \"text\": \"重建\"}")
                        .is(403)
                        .code())
                .isEqualTo("ROLE");
        assertThat(act(CLERK, at, "REFER", "{\"target\": \"RESCUE_STATION\", \"text\": \"重建\"}")
                        .is(422)
                        .pointers())
                .contains("/data/organisation", "/data/handedOn", "/data/handedTo");
        at = act(CLERK, at, "REFER", "{\"target\": \"CHARITY\", \"organisation\": \"区慈善会\", \"text\": \"请帮助重建\"}")
                .is(200);
        assertThat(at.body().at("/referrals/0/uncovered").asString()).isEqualTo("3000.00");
        assertThat(at.text("stage")).isEqualTo("CONFIRMED");
        String id = at.body().at("/referrals/0/id").asString();

        at = act(
                        HEAD,
                        at,
                        "RECORD_REFERRAL",
                        "{\"referral\": \"" + id + "\", \"outcome\": \"HELPED\", \"text\": \"资助 2000 元\"}")
                .is(200);

        assertThat(at.body().at("/referrals/0/outcome").asString()).isEqualTo("HELPED");
        assertThat(at.body()
                        .path("history")
                        .valueStream()
                        .map(row -> row.path("action").asString()))
                .contains("REFER", "RECORD_REFERRAL");
        assertThat(count("select count(*) from temporary_relief where case_number = '" + at.text("caseNumber") + "'"))
                .isEqualTo(1);
    }

    private static ObjectNode fire(String wage, String loss) {
        return Emergencies.struck(
                Families.BEILIN, wage, "{\"kind\": \"FIRE\", \"date\": \"2026-11-12\", \"loss\": \"" + loss + "\"}");
    }

    /** The same people, another time. */
    private static ObjectNode later(ObjectNode family, String kind, String date, String loss) {
        ObjectNode again = family.deepCopy();
        again.set(
                "incident",
                CaseApi.object("{\"kind\": \"" + kind + "\", \"date\": \"" + date + "\", \"loss\": \"" + loss + "\"}"));
        return again;
    }

    private Answer visited(ObjectNode family) {
        Answer at = api.openedFor(CLERK, family, "TEMPORARY_ASSISTANCE").get(0);
        at = act(CLERK, at, "START_INQUIRY", "{}").is(200);
        return act(CLERK, at, "RECORD_VISIT", Journey.VISIT).is(200);
    }

    private Answer proposed(ObjectNode family) {
        return act(HEAD, visited(family), "GIVE_FIRST_OPINION", APPROVE).is(200);
    }

    private Answer confirmed(ObjectNode family) {
        return act("approver.beilin", proposed(family), "CONFIRM", "{}").is(200);
    }

    private Answer act(String user, Answer at, String action, String data) {
        return api.act(user, at.text("caseNumber"), action, at.version(), data);
    }

    private static String amount(Answer at) {
        return at.body()
                .at("/screening/programmes")
                .valueStream()
                .filter(entry -> entry.path("variant").asString("").equals("ORDINARY"))
                .findFirst()
                .orElseThrow()
                .path("oneOffAmount")
                .asString("");
    }

    private static List<String> reasons(Answer at) {
        return at.body()
                .at("/screening/programmes")
                .valueStream()
                .filter(entry -> entry.path("variant").asString("").equals("ORDINARY"))
                .flatMap(entry -> entry.path("reasons").valueStream())
                .map(reason -> reason.asString())
                .toList();
    }

    private static AccountView other() {
        return new AccountView(
                "township2.beilin", "第二负责人", new RegionCode(Families.BEILIN), EnumSet.of(Role.TOWNSHIP_REVIEWER));
    }

    private static CaseNumber number(Answer at) {
        return new CaseNumber(at.text("caseNumber"));
    }

    private static ActOnCase confirm(Answer at) {
        return new ActOnCase(CaseAction.CONFIRM, at.version(), CaseApi.object("{}"));
    }

    private ReliefView granted(Answer at) {
        ReliefView relief =
                as(CLERK, () -> cases.view(number(at), Locale.CHINA)).relief().granted();
        assertThat(relief).isNotNull();
        return relief;
    }

    private <T> T as(String username, Supplier<T> work) {
        return staff.callAs(staff.account(username), work);
    }

    private int count(String sql) {
        return JdbcClient.create(database.asSuperuser())
                .sql(sql)
                .query(Integer.class)
                .single();
    }
}
