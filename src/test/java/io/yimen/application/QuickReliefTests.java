package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import io.yimen.calendar.WorkingDays;
import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.NationalId;
import io.yimen.common.RegionCode;
import io.yimen.common.Sex;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.registry.PersonDesk;
import io.yimen.registry.PersonFile;
import io.yimen.registry.PersonKey;
import io.yimen.registry.RegisterPerson;
import io.yimen.registry.Registry;
import io.yimen.registry.SearchResult;
import io.yimen.relief.FundBooks;
import io.yimen.relief.FundView;
import io.yimen.relief.ReliefView;
import io.yimen.relief.Reliefs;
import io.yimen.relief.ReserveFunds;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import io.yimen.security.StaffIdentity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/** Small quick relief: paid first by any township, capped, without registers and notice; the file is completed afterwards. */
@YimenTest
class QuickReliefTests {

    private static final String SHUCHENG = "341523100";
    private static final String CLERK = "caseworker.shucheng";
    private static final String HEAD = "township.shucheng";
    private static final String CASH = "{\"amount\": \"%s\", \"method\": \"CASH\"}";
    private static final String TRANSFER = "{\"amount\": \"%s\", \"method\": \"TRANSFER\"}";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private WorkingDays days;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Applications applications;

    @Autowired
    private ReserveFunds funds;

    @Autowired
    private FundBooks books;

    @Autowired
    private Reliefs reliefs;

    @Autowired
    private Registry registry;

    @Autowired
    private PersonDesk desk;

    @Autowired
    private StaffIdentity staff;

    private CaseApi api;

    @BeforeEach
    void an_open_fund() {
        api = new CaseApi(mvc);
        finance(() -> {
            funds.topUp(new RegionCode(SHUCHENG), Money.ofYuan("2000.00"), "拨付");
            return true;
        });
    }

    @Test
    void a_stranger_without_papers_is_helped_within_the_cap_and_turns_out_to_be_a_person_already_known() {
        String number = Families.man(LocalDate.of(1962, 3, 1).plusDays(Emergencies.next()));
        PersonKey known = knownInBeilin(number, "韩立功");
        Money before = balance();

        Answer at = taken(Emergencies.stranger(SHUCHENG));
        String key = applicant(at);
        assertThat(key).matches("LS341523-261125-[0-9]{4}");
        assertThat(at.text("dueOn")).isEqualTo("2026-11-28");
        at = act(HEAD, at, "GRANT_QUICK", CASH.formatted("700")).is(200);

        assertThat(at.text("stage")).isEqualTo("PAID_FIRST");
        assertThat(at.body().at("/decision/oneOffAmount").asString()).isEqualTo("700.00");
        assertThat(at.body().at("/verification/state").asString()).isEqualTo("NOT_STARTED");
        assertThat(at.body().path("notice").isNull()).isTrue();
        assertThat(balance()).isEqualTo(before.minus(Money.ofYuan("700.00")));

        String identity = "{\"evidence\": \"交警事故认定书\", \"identity\": {\"name\": \"韩立功\", \"idNumber\": \"%s\"}}";
        at = act(CLERK, at, "COMPLETE_QUICK", identity.formatted(number)).is(200);

        assertThat(at.text("stage")).isEqualTo("COMPLETED");
        assertThat(at.body().at("/facts/members/0/name").asString()).isEqualTo("韩立功");
        assertThat(at.body().toString()).doesNotContain(number);
        // the temporary file points to the real one, in the other county, and is still there with its case
        SearchResult here = as(CLERK, () -> registry.search(key));
        assertThat(here.elsewhere()).isEqualTo(new RegionCode("610103"));
        PersonFile temporary = as(CLERK, () -> desk.open(here.hits().get(0).key()));
        assertThat(temporary.person().mergedInto()).isEqualTo(known);
        assertThat(temporary.person().name()).isEqualTo("无名氏");
        assertThat(temporary.involvements()).hasSize(1);
        SearchResult there = as("caseworker.beilin", () -> registry.search(key));
        assertThat(there.hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.key()).isEqualTo(known));
        PersonFile real = as("caseworker.beilin", () -> desk.open(known));
        assertThat(real.merged())
                .singleElement()
                .satisfies(file -> assertThat(file.key()).isEqualTo(key));
        assertThat(audited("610103", "PERSON_MERGED")).isPositive();
        // and the relief counts for him from now on, wherever he asks
        assertThat(as("caseworker.beilin", () -> reliefs.earlier(List.of(hash(number)), new UUID(0, 0))))
                .singleElement()
                .satisfies(one -> assertThat(one.amount()).isEqualTo(Money.ofYuan("700.00")));
    }

    @Test
    void a_stranger_whom_nobody_knew_keeps_the_file_and_gets_the_number() {
        String number = Families.man(LocalDate.of(1963, 3, 1).plusDays(Emergencies.next()));
        Answer at = paid(Emergencies.stranger(SHUCHENG));
        String key = key(at);

        act(CLERK, at, "COMPLETE_QUICK", identity(number)).is(200);

        SearchResult found = as(CLERK, () -> registry.search(key));
        assertThat(found.elsewhere()).isNull();
        assertThat(found.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.name()).isEqualTo("韩立功");
            assertThat(as(CLERK, () -> registry.search(number)).hits().get(0).key())
                    .isEqualTo(hit.key());
        });
    }

    @Test
    void a_stranger_known_in_the_same_county_is_found_under_the_key() {
        String number = Families.man(LocalDate.of(1964, 3, 1).plusDays(Emergencies.next()));
        PersonKey known = as(
                        CLERK,
                        () -> registry.register(person(number, "韩立功", 341523100))
                                .key())
                .orElseThrow();
        Answer at = paid(Emergencies.stranger(SHUCHENG));
        String key = key(at);

        act(CLERK, at, "COMPLETE_QUICK", identity(number)).is(200);

        assertThat(as(CLERK, () -> registry.search(key)).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.key()).isEqualTo(known));
        PersonFile real = as(CLERK, () -> desk.open(known));
        assertThat(real.involvements())
                .anySatisfy(one -> assertThat(one.reference()).isEqualTo(at.text("caseNumber")));
    }

    @Test
    void somebody_with_a_number_is_completed_by_the_evidence_alone() {
        Answer at = paid(Emergencies.burnedOut(SHUCHENG, someone()));

        Answer done =
                act(CLERK, at, "COMPLETE_QUICK", "{\"evidence\": \"火灾现场照片\"}").is(200);

        assertThat(done.text("stage")).isEqualTo("COMPLETED");
    }

    @Test
    void a_file_is_not_complete_without_identity_unless_it_is_said_why_or_the_stranger_was_handed_over() {
        Answer at = paid(Emergencies.stranger(SHUCHENG));

        assertThat(act(CLERK, at, "COMPLETE_QUICK", "{\"evidence\": \"照片\"}")
                        .is(422)
                        .code())
                .isEqualTo("IDENTITY_MISSING");
        assertThat(act(CLERK, at, "COMPLETE_QUICK", "{}").is(422).pointers()).contains("/data/evidence");

        Answer handed = act(CLERK, at, "COMPLETE_QUICK", """
                {"evidence": "照片", "rescueStation": {"organisation": "舒城县救助管理站", "handedOn": "2026-11-25",
                 "handedTo": "站内值班李强", "text": "身份不明、无处可去"}}""").is(200);

        assertThat(handed.text("stage")).isEqualTo("COMPLETED");
        CaseView view = as(CLERK, () -> view(at.text("caseNumber")));
        assertThat(view.relief().referrals()).singleElement().satisfies(one -> {
            assertThat(one.target()).isEqualTo(ReferralView.Target.RESCUE_STATION);
            assertThat(one.handedTo()).isEqualTo("站内值班李强");
        });
        assertThat(view.papers()).anySatisfy(paper -> assertThat(paper.kind()).isEqualTo(CaseView.Paper.Kind.HANDOVER));
    }

    @Test
    void no_more_than_the_cap_or_the_need_is_granted() {
        Answer capped = taken(Emergencies.stranger(SHUCHENG));
        assertThat(act(HEAD, capped, "GRANT_QUICK", TRANSFER.formatted("756.01"))
                        .is(422)
                        .code())
                .isEqualTo("OVER_CAP");
        act(HEAD, capped, "GRANT_QUICK", TRANSFER.formatted("756")).is(200);

        ObjectNode little = Emergencies.stranger(SHUCHENG);
        ((ObjectNode) little.path("incident")).put("selfPaidCost", "120");
        Answer needed = taken(little);
        assertThat(act(HEAD, needed, "GRANT_QUICK", TRANSFER.formatted("120.01"))
                        .is(422)
                        .code())
                .isEqualTo("OVER_CAP");
        assertThat(act(HEAD, needed, "GRANT_QUICK", TRANSFER.formatted("0"))
                        .is(422)
                        .pointers())
                .contains("/data/amount");
    }

    @Test
    void what_is_not_urgent_goes_the_ordinary_way() {
        ObjectNode calm = Emergencies.stranger(SHUCHENG);
        ((ObjectNode) calm.path("incident")).put("urgent", false);
        Answer at = taken(calm);

        assertThat(act(HEAD, at, "GRANT_QUICK", CASH.formatted("100")).is(422).code())
                .isEqualTo("NOT_URGENT");
        assertThat(at.text("dueOn")).isEqualTo(days.plus(Journey.START, 3).toString());
    }

    @Test
    void only_the_head_of_that_township_grants_and_never_what_the_same_hands_took() {
        Answer at = taken(Emergencies.stranger(SHUCHENG));

        assertThat(act(CLERK, at, "GRANT_QUICK", CASH.formatted("100")).is(403).code())
                .isEqualTo("ROLE");
        assertThat(act("approver.shucheng", at, "GRANT_QUICK", CASH.formatted("100"))
                        .is(403)
                        .code())
                .isEqualTo("ROLE");
        act("township.beilin", at, "GRANT_QUICK", CASH.formatted("100")).is(404);
        AccountView both = new AccountView(
                "both.shucheng", "一人两职", new RegionCode(SHUCHENG), EnumSet.of(Role.CASEWORKER, Role.TOWNSHIP_REVIEWER));
        MovedCase own = staff.callAs(
                both,
                () -> applications
                        .take(new OpenCase(
                                Emergencies.stranger(SHUCHENG),
                                List.of(io.yimen.common.Programme.TEMPORARY_ASSISTANCE),
                                false))
                        .get(0));
        ActOnCase grant = new ActOnCase(CaseAction.GRANT_QUICK, own.version(), CaseApi.object(CASH.formatted("100")));
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                ActionForbidden.class,
                                () -> staff.callAs(both, () -> applications.move(own.number(), grant)))
                        .why())
                .isEqualTo(ActionForbidden.Why.SAME_PERSON);
    }

    @Test
    void a_case_that_has_moved_on_is_not_paid_twice() {
        Answer at = taken(Emergencies.stranger(SHUCHENG));
        act(HEAD, at, "GRANT_QUICK", TRANSFER.formatted("100")).is(200);

        assertThat(act(HEAD, at, "GRANT_QUICK", TRANSFER.formatted("100"))
                        .is(409)
                        .code())
                .isEqualTo("STALE");
        Answer now = api.read(HEAD, at.text("caseNumber"));
        assertThat(act(HEAD, now, "GRANT_QUICK", TRANSFER.formatted("100"))
                        .is(409)
                        .code())
                .isEqualTo("ILLEGAL_ACTION");
    }

    @Test
    void the_same_thing_is_paid_first_once_whichever_township_is_asked() {
        String number = someone();
        Answer first = paid(Emergencies.burnedOut(SHUCHENG, number));
        assertThat(first.text("stage")).isEqualTo("PAID_FIRST");

        Answer second = api.openedFor(
                        "caseworker.beilin", Emergencies.burnedOut(Families.BEILIN, number), "TEMPORARY_ASSISTANCE")
                .get(0);
        Answer refused = act("township.beilin", second, "GRANT_QUICK", TRANSFER.formatted("100"));

        assertThat(refused.is(422).code()).isEqualTo("QUICK_TWICE");
    }

    @Test
    void goods_say_what_they_are() {
        Answer at = taken(Emergencies.stranger(SHUCHENG));

        assertThat(act(HEAD, at, "GRANT_QUICK", "{\"amount\": \"100\", \"method\": \"GOODS\"}")
                        .is(422)
                        .pointers())
                .contains("/data/goods");
        act(HEAD, at, "GRANT_QUICK", "{\"amount\": \"100\", \"method\": \"GOODS\", \"goods\": \"棉衣一套、方便食品\"}")
                .is(200);

        CaseView view = as(CLERK, () -> view(at.text("caseNumber")));
        assertThat(view.relief().granted()).extracting(ReliefView::goods).isEqualTo("棉衣一套、方便食品");
    }

    @Test
    void cash_is_refused_where_the_fund_does_not_hold_it_and_nothing_is_written() {
        String township = "341523101";
        ObjectNode family = Emergencies.stranger(township);
        AccountView clerk = at("clerk", township, Role.CASEWORKER);
        AccountView head = at("head", township, Role.TOWNSHIP_REVIEWER);
        MovedCase open = staff.callAs(clerk, () -> take(family));
        ActOnCase grant = new ActOnCase(CaseAction.GRANT_QUICK, open.version(), CaseApi.object(CASH.formatted("100")));

        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                CaseIncomplete.class,
                                () -> staff.callAs(head, () -> applications.move(open.number(), grant)))
                        .code())
                .isEqualTo("FUND_TOO_LOW");

        assertThat(staff.callAs(clerk, () -> view(open.number().value()))
                        .header()
                        .stage())
                .isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void of_two_heads_who_spend_the_last_money_one_is_told() throws Exception {
        String township = "341523102";
        AccountView clerk = at("clerk", township, Role.CASEWORKER);
        AccountView head = at("head", township, Role.TOWNSHIP_REVIEWER);
        finance(() -> {
            funds.topUp(new RegionCode(township), Money.ofYuan("1000.00"), "拨付");
            return true;
        });
        List<MovedCase> open = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            open.add(staff.callAs(clerk, () -> take(Emergencies.stranger(township))));
        }

        List<String> outcomes = together(open.stream()
                .<Callable<String>>map(one -> () -> outcome(head, one))
                .toList());

        assertThat(outcomes).containsExactlyInAnyOrder("PAID_FIRST", "FUND_TOO_LOW", "FUND_TOO_LOW", "FUND_TOO_LOW");
        FundView fund = as(
                "finance.shucheng", () -> books.month(new RegionCode(township), YearMonth.of(2026, 11), Locale.CHINA));
        assertThat(fund.balance()).isEqualTo(Money.ofYuan("300.00"));
        assertThat(fund.entries()).hasSize(2);
        assertThat(fund.after()).isEqualTo(fund.balance());
    }

    @Test
    void one_case_is_granted_once_by_two_clicks_at_once() throws Exception {
        Answer at = taken(Emergencies.stranger(SHUCHENG));

        List<Integer> answers = together(List.of(
                () -> act(HEAD, at, "GRANT_QUICK", CASH.formatted("10")).status(),
                () -> act(HEAD, at, "GRANT_QUICK", CASH.formatted("10")).status()));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void the_file_is_due_with_the_whole_procedure_and_shows_red_when_it_is_late() {
        Answer at = clock.at(LocalDate.of(2026, 11, 2), () -> {
            ObjectNode early = Emergencies.stranger(SHUCHENG);
            ((ObjectNode) early.path("incident")).put("date", "2026-11-02");
            Answer open = taken(early);
            assertThat(open.text("dueOn")).isEqualTo("2026-11-05");
            return act(HEAD, open, "GRANT_QUICK", TRANSFER.formatted("50")).is(200);
        });

        assertThat(at.text("dueOn")).isEqualTo("2026-12-14");
        CaseView late = clock.at(LocalDate.of(2026, 12, 15), () -> as(CLERK, () -> view(at.text("caseNumber"))));
        assertThat(late.clock().tone()).isEqualTo(CaseView.Tone.BAD);
        assertThat(late.next()).extracting(CaseView.Next::action).isEqualTo(CaseAction.COMPLETE_QUICK);
    }

    @Test
    void who_was_paid_first_may_ask_for_ordinary_relief_before_the_file_is_complete() {
        ObjectNode family = Emergencies.burnedOut(SHUCHENG, someone());
        paid(family);
        ((ObjectNode) family.path("incident")).put("urgent", false).put("loss", "5000");

        Answer ordinary = api.openedFor(CLERK, family, "TEMPORARY_ASSISTANCE").get(0);

        assertThat(ordinary.text("stage")).isEqualTo("ACCEPTED");
    }

    private String outcome(AccountView head, MovedCase one) {
        ActOnCase grant = new ActOnCase(CaseAction.GRANT_QUICK, one.version(), CaseApi.object(CASH.formatted("700")));
        try {
            return staff.callAs(head, () -> applications.move(one.number(), grant))
                    .stage()
                    .name();
        } catch (CaseIncomplete told) {
            return told.code();
        }
    }

    private static <T> List<T> together(List<Callable<T>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        CyclicBarrier start = new CyclicBarrier(works.size());
        try {
            List<Future<T>> running = works.stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private MovedCase take(ObjectNode facts) {
        return applications
                .take(new OpenCase(facts, List.of(io.yimen.common.Programme.TEMPORARY_ASSISTANCE), false))
                .get(0);
    }

    private static AccountView at(String name, String township, Role role) {
        return new AccountView(name + "." + township, name, new RegionCode(township), EnumSet.of(role));
    }

    private Answer taken(ObjectNode facts) {
        return api.openedFor(CLERK, facts, "TEMPORARY_ASSISTANCE").get(0);
    }

    private Answer paid(ObjectNode facts) {
        return act(HEAD, taken(facts), "GRANT_QUICK", TRANSFER.formatted("200")).is(200);
    }

    private Answer act(String user, Answer at, String action, String data) {
        return api.act(user, at.text("caseNumber"), action, at.version(), data);
    }

    private String applicant(Answer at) {
        return key(at);
    }

    private String key(Answer at) {
        return as(CLERK, () -> view(at.text("caseNumber"))).header().applicantId();
    }

    private CaseView view(String number) {
        return cases.view(new CaseNumber(number), Locale.CHINA);
    }

    @Autowired
    private Cases cases;

    @Autowired
    private io.yimen.security.BlindIndex index;

    private byte[] hash(String number) {
        return index.of(new NationalId(number));
    }

    private static String identity(String number) {
        return "{\"evidence\": \"派出所证明\", \"identity\": {\"name\": \"韩立功\", \"idNumber\": \"" + number + "\"}}";
    }

    private static String someone() {
        return Families.man(LocalDate.of(1968, 1, 1).plusDays(Emergencies.next()));
    }

    private PersonKey knownInBeilin(String number, String name) {
        return as(
                        "caseworker.beilin",
                        () -> registry.register(person(number, name, 610103001)).key())
                .orElseThrow();
    }

    private static RegisterPerson person(String number, String name, int township) {
        NationalId id = new NationalId(number);
        RegionCode place = new RegionCode(Integer.toString(township));
        return new RegisterPerson(name, id, id.birthDate(), Sex.MALE, place, place, null, township, null);
    }

    private Money balance() {
        return as("finance.shucheng", () -> books.month(new RegionCode(SHUCHENG), YearMonth.of(2026, 11), Locale.CHINA))
                .balance();
    }

    private <T> T finance(java.util.function.Supplier<T> work) {
        return as("finance.shucheng", work);
    }

    private <T> T as(String username, java.util.function.Supplier<T> work) {
        return staff.callAs(staff.account(username), work);
    }

    private long audited(String county, String action) {
        return JdbcClient.create(database.asSuperuser())
                .sql("select count(*) from audit_event where county_code = ? and action = ?")
                .params(Integer.parseInt(county), action)
                .query(Long.class)
                .single();
    }
}
