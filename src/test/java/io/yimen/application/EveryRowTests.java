package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi.Answer;
import io.yimen.application.Transitions.Transition;
import io.yimen.calendar.DemoClock;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.document.Files;
import io.yimen.relief.ReserveFunds;
import io.yimen.security.Role;
import io.yimen.security.StaffIdentity;
import io.yimen.verification.FactKind;
import io.yimen.verification.FoundFact;
import io.yimen.verification.KnownAnswers.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every row of the table of transitions over HTTP, programme by programme: cases are walked through all their stages, and in
 * each stage every row that begins there is tried by a wrong role and with an old version, and every row that does not by the
 * right role. What is tried comes from the table; a row that no walk takes, or a stage that none reaches, fails the test.
 */
@YimenTest
class EveryRowTests {

    private static final String SHUCHENG = "341523100";
    private static final LocalDate AGAIN = LocalDate.of(2026, 12, 2);
    private static final LocalDate AFTER_AGAIN = LocalDate.of(2026, 12, 9);
    private static final List<Role> STAFF =
            List.of(Role.CASEWORKER, Role.TOWNSHIP_REVIEWER, Role.COUNTY_REVIEWER, Role.COUNTY_APPROVER);
    private static final Map<Role, String> USERS = Map.of(
            Role.CASEWORKER, "caseworker.shucheng",
            Role.TOWNSHIP_REVIEWER, "township.shucheng",
            Role.COUNTY_REVIEWER, "reviewer.shucheng",
            Role.COUNTY_APPROVER, "approver.shucheng");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private ObligingRegisters registers;

    @Autowired
    private ReserveFunds funds;

    @Autowired
    private StaffIdentity staff;

    private CaseApi api;
    private Programme programme;
    private final Set<String> tried = new TreeSet<>();
    private final Set<CaseAction> misplaced = EnumSet.noneOf(CaseAction.class);
    private final List<String> cases = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(value = Programme.class, mode = EnumSource.Mode.EXCLUDE, names = "DIBAO_MARGIN")
    void every_row_is_refused_where_it_must_be_and_taken_by_a_walk(Programme one) {
        api = new CaseApi(mvc);
        programme = one;

        longWay();
        refused();
        given("WITHDRAW", Role.CASEWORKER, "{\"reason\": \"不再申请\"}");
        given("TERMINATE", Role.COUNTY_APPROVER, "{\"reason\": \"提供虚假材料\"}");
        ownWays();

        assertThat(taken()).as("rows that a walk of %s took", one).containsAll(actions(rows()));
        assertThat(tried).as("row and stage where it was tried").containsAll(wanted());
        assertThat(misplaced).as("actions tried in a wrong stage").containsAll(EnumSet.allOf(CaseAction.class));
    }

    /** From a draft by way of a supplement, an objection and a return to the confirmation, and what comes after. */
    private void longWay() {
        Answer at = draft();
        at = go(Role.CASEWORKER, at, "REQUEST_SUPPLEMENT", "{\"missing\": [\"收入证明\"]}");
        at = go(Role.CASEWORKER, at, "AMEND", "{\"facts\": " + at.body().path("facts") + "}");
        at = go(Role.CASEWORKER, at, "ACCEPT", "{}");
        registers.know(
                at.text("caseNumber"),
                new Known(
                        applicant(at),
                        "BANK",
                        List.of(new FoundFact(
                                FactKind.DEPOSIT, Money.ofYuan("20000.00"), Map.of(), LocalDate.of(2026, 11, 24)))));
        at = go(Role.CASEWORKER, at, "START_INQUIRY", "{}");
        at = go(Role.TOWNSHIP_REVIEWER, at, "EXTEND", "{\"ground\": \"REMOTE\", \"text\": \"住在山区\"}");
        at = inquired(at);
        String found = api.read(USERS.get(Role.CASEWORKER), at.text("caseNumber"))
                .body()
                .at("/verification/discrepancies/0/id")
                .asString("");
        at = go(
                Role.CASEWORKER,
                at,
                "RESOLVE_DISCREPANCY",
                "{\"discrepancy\": \"" + found + "\", \"resolution\": \"DECLARED_STANDS\", \"evidence\": \"存款是代管的\"}");
        at = onNotice(at, Journey.START);
        at = go(Role.CASEWORKER, at, "RECORD_OBJECTION", "{\"text\": \"有人反映情况\"}");
        at = go(
                Role.CASEWORKER,
                at,
                "DEMOCRATIC_REVIEW",
                "{\"heldOn\": \"2026-11-25\", \"participants\": 12, \"inFavour\": 10, \"against\": 1, \"text\": \"属实\"}");
        Answer hung = onNotice(at, Journey.START);
        at = clock.at(AGAIN, () -> {
            Answer review = go(Role.CASEWORKER, hung, "CLOSE_NOTICE", "{}");
            Answer back = go(Role.COUNTY_REVIEWER, review, "RETURN", "{\"reasons\": [\"请补充走访\"]}");
            return onNotice(back, AGAIN);
        });
        Answer again = at;
        clock.at(AFTER_AGAIN, () -> confirmed(again));
    }

    private Answer confirmed(Answer hung) {
        Answer at = go(Role.CASEWORKER, hung, "CLOSE_NOTICE", "{}");
        at = go(Role.COUNTY_REVIEWER, at, "COUNTY_VISIT", Journey.VISIT);
        if (programme == Programme.RIGID_EXPENDITURE) {
            String minutes = new Upload(mvc)
                    .api(
                            USERS.get(Role.COUNTY_REVIEWER),
                            at.text("caseNumber"),
                            "MEETING_MINUTES",
                            "",
                            Files.jpeg(40, 30))
                    .is(201)
                    .id();
            at = go(
                    Role.COUNTY_REVIEWER,
                    at,
                    "RECORD_MEETING",
                    "{\"heldOn\": \"2026-12-02\", \"attendees\": [\"周科长\", \"王敏\"], \"outcome\": \"RECOGNISE\","
                            + " \"minutes\": \"同意\", \"document\": \"" + minutes + "\"}");
        }
        at = go(Role.COUNTY_APPROVER, at, "CONFIRM", "{}");
        return referred(at);
    }

    /** What public aid does not cover is suggested to somebody, who answers. */
    private Answer referred(Answer closed) {
        Answer at = go(
                Role.CASEWORKER,
                closed,
                "REFER",
                "{\"target\": \"CHARITY\", \"organisation\": \"县慈善会\", \"text\": \"还差一部分费用\"}");
        String referral = api.read(USERS.get(Role.CASEWORKER), at.text("caseNumber"))
                .body()
                .at("/referrals/0/id")
                .asString("");
        return go(
                Role.CASEWORKER,
                at,
                "RECORD_REFERRAL",
                "{\"referral\": \"" + referral + "\", \"outcome\": \"HELPED\", \"text\": \"慈善会已帮助\"}");
    }

    private void refused() {
        Answer at = inquired(go(Role.CASEWORKER, opened(facts()), "START_INQUIRY", "{}"));
        Answer hung = onNotice(at, Journey.START);
        clock.at(AGAIN, () -> {
            Answer review = go(Role.CASEWORKER, hung, "CLOSE_NOTICE", "{}");
            return check(go(Role.COUNTY_APPROVER, review, "REFUSE", "{\"reasons\": [\"不符合条件\"]}"));
        });
    }

    private void given(String action, Role role, String data) {
        check(go(role, opened(facts()), action, data));
    }

    /** What only one programme knows besides. */
    private void ownWays() {
        if (programme == Programme.TEKUN) {
            ObjectNode orphan = OwnProgrammes.oldMan(SHUCHENG);
            orphan.putArray("obligors");
            Families.member(orphan, 0)
                    .put("birthDate", "2014-03-01")
                    .put("sex", "MALE")
                    .put("noIdReason", "未办证")
                    .remove("idNumber");
            Answer at = go(Role.CASEWORKER, opened(orphan), "START_INQUIRY", "{}");
            go(Role.CASEWORKER, at, "CHOOSE_ORPHAN_BENEFIT", "{\"guardian\": \"赵小军\", \"reason\": \"改领孤儿基本生活费\"}");
        }
        if (programme == Programme.TEMPORARY_ASSISTANCE) {
            staff.callAs(staff.account("finance.shucheng"), () -> {
                funds.topUp(new RegionCode(SHUCHENG), Money.ofYuan("500.00"), "拨付");
                return true;
            });
            Answer at = opened(Emergencies.stranger(SHUCHENG));
            at = go(Role.TOWNSHIP_REVIEWER, at, "GRANT_QUICK", "{\"amount\": \"100\", \"method\": \"CASH\"}");
            at = go(Role.CASEWORKER, at, "COMPLETE_QUICK", "{\"evidence\": \"照片\", \"identityUnknown\": \"本人已离开\"}");
            check(at);
        }
    }

    /** Visited, and what the programme asks for besides. */
    private Answer inquired(Answer started) {
        Answer at = go(Role.CASEWORKER, started, "RECORD_VISIT", Journey.VISIT);
        return switch (programme) {
            case TEKUN -> {
                at = go(
                        Role.CASEWORKER,
                        at,
                        "FIND_SUPPORTER",
                        "{\"obligor\": \"son\", \"able\": false, \"ground\": \"一级残疾，自己享受低保\"}");
                at = go(Role.CASEWORKER, at, "ASSESS_SELF_CARE", OwnProgrammes.ALONE);
                yield go(Role.CASEWORKER, at, "CHOOSE_CARE", "{\"setting\": \"HOME\"}");
            }
            case RIGID_EXPENDITURE ->
                cases.size() > 1 ? at : go(Role.CASEWORKER, at, "MARK_COMPLEX", "{\"reason\": \"支出发生在两个省\"}");
            case TEMPORARY_ASSISTANCE ->
                go(
                        Role.CASEWORKER,
                        at,
                        "RECORD_RECEIPTS",
                        "{\"receipts\": [{\"on\": \"2026-11-22\", \"payer\": \"家具店\", \"amount\": \"3000\"}]}");
            default -> at;
        };
    }

    private Answer onNotice(Answer inquired, LocalDate from) {
        Answer at = go(
                Role.TOWNSHIP_REVIEWER,
                inquired,
                "GIVE_FIRST_OPINION",
                "{\"opinion\": \"APPROVE\", \"text\": \"情况属实\"}");
        return go(Role.CASEWORKER, at, "PUBLISH_NOTICE", "{\"place\": \"公开栏\", \"from\": \"" + from + "\"}");
    }

    private ObjectNode facts() {
        return switch (programme) {
            case TEKUN -> OwnProgrammes.oldMan(SHUCHENG);
            case RIGID_EXPENDITURE -> OwnProgrammes.treated(SHUCHENG);
            case TEMPORARY_ASSISTANCE ->
                Emergencies.struck(
                        SHUCHENG, "3600.00", "{\"kind\": \"FIRE\", \"date\": \"2026-11-20\", \"loss\": \"3000\"}");
            default -> Families.ofThree(SHUCHENG);
        };
    }

    private Answer opened(ObjectNode facts) {
        Answer at = api.openedFor(USERS.get(Role.CASEWORKER), facts, programme.name())
                .get(0);
        cases.add(at.text("caseNumber"));
        return at;
    }

    private Answer draft() {
        ObjectNode body = facts();
        body.putObject("assets").put("financial", "1000.00");
        body.putArray("programmes").add(programme.name());
        body.put("draft", true);
        String user = USERS.get(Role.CASEWORKER);
        Answer created = api.post(user, CaseApi.APPLICATIONS, body.toString()).is(201);
        String number = created.body().at("/cases/0/caseNumber").asString();
        cases.add(number);
        return api.read(user, number).is(200);
    }

    private static String applicant(Answer at) {
        return at.body().at("/facts/members/0/ref").asString();
    }

    /** Tries what must be refused here, once in each stage, and then goes on. */
    private Answer go(Role role, Answer at, String action, String data) {
        check(at);
        return api.act(USERS.get(role), at.text("caseNumber"), action, at.version(), data)
                .is(200);
    }

    private Answer check(Answer at) {
        Stage stage = Stage.valueOf(at.text("stage"));
        for (CaseAction action : CaseAction.values()) {
            Transition row = Transitions.of(action, programme).orElse(null);
            if (row != null && row.from().contains(stage)) {
                if (tried.add(action + " in " + stage)) {
                    wrongRole(at, row);
                    oldVersion(at, row);
                }
            } else if (misplaced.add(action)) {
                wrongStage(at, action, row);
            }
        }
        return at;
    }

    private void wrongRole(Answer at, Transition row) {
        Role other = STAFF.stream()
                .filter(role -> !row.roles().contains(role))
                .findFirst()
                .orElseThrow();
        Answer refused = attempt(at, other, row.action(), at.version());
        assertThat(refused.is(403).code()).as("%s by %s", row, other).isEqualTo("ROLE");
    }

    private void oldVersion(Answer at, Transition row) {
        Role mine = row.roles().iterator().next();
        Answer refused = attempt(at, mine, row.action(), at.version() - 1);
        assertThat(refused.is(409).code()).as(row.toString()).isEqualTo("STALE");
    }

    /** Also of what the programme does not know at all. */
    private void wrongStage(Answer at, CaseAction action, @org.jspecify.annotations.Nullable Transition row) {
        Role mine = row == null ? Role.CASEWORKER : row.roles().iterator().next();
        Answer refused = attempt(at, mine, action, at.version());
        assertThat(refused.is(409).code())
                .as("%s in %s", action, at.text("stage"))
                .isEqualTo("ILLEGAL_ACTION");
    }

    private Answer attempt(Answer at, Role role, CaseAction action, int version) {
        return api.act(USERS.get(role), at.text("caseNumber"), action.name(), version, "{}");
    }

    private List<Transition> rows() {
        return Transitions.all().stream()
                .filter(row -> row.programmes().contains(programme))
                .toList();
    }

    private static Set<String> actions(List<Transition> rows) {
        Set<String> actions = new TreeSet<>();
        rows.forEach(row -> actions.add(row.action().name()));
        return actions;
    }

    /** Each row with each stage from which the programme's own rows can reach it. */
    private Set<String> wanted() {
        Set<Stage> reached = EnumSet.of(Stage.DRAFT);
        for (int before = 0; before < reached.size(); ) {
            before = reached.size();
            for (Transition row : rows()) {
                Stage to = row.to();
                if (to != null && row.from().stream().anyMatch(reached::contains)) {
                    reached.add(to);
                }
            }
        }
        Set<String> wanted = new TreeSet<>();
        rows().forEach(row -> row.from().stream()
                .filter(reached::contains)
                .forEach(stage -> wanted.add(row.action() + " in " + stage)));
        return wanted;
    }

    /** As the history of the cases tells. */
    private Set<String> taken() {
        return new TreeSet<>(JdbcClient.create(database.asSuperuser())
                .sql(
                        "select distinct h.action from application_history h join application a"
                                + " on a.county_code = h.county_code and a.id = h.application_id where a.case_number in (:cases)")
                .param("cases", cases)
                .query(String.class)
                .list());
    }
}
