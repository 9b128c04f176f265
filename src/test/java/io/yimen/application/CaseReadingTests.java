package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import io.yimen.common.CaseNumber;
import io.yimen.common.RegionCode;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.StatementCounter;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.notice.NoticeNotFound;
import io.yimen.notice.Notices;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import io.yimen.security.StaffIdentity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requirements 14 (the services and the database), 42 and 46: who can read what of a case, by which way, at what cost. */
@YimenTest
class CaseReadingTests {

    private static final AccountView NEIGHBOUR =
            new AccountView("worker.next", "邻街道经办", new RegionCode(Families.BEILIN_OTHER), Set.of(Role.CASEWORKER));

    private static final List<String> TABLES = List.of(
            "application",
            "application_facts",
            "application_member",
            "application_history",
            "application_decision",
            "notice");

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

    @Autowired
    private Cases cases;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private CaseApi api;
    private Journey journey;

    @BeforeEach
    void client() {
        api = new CaseApi(mvc);
        journey = new Journey(api, clock);
    }

    @Test
    void another_township_reads_a_case_by_no_way() {
        ObjectNode family = Families.ofThree();
        Answer notice = journey.onNotice(family);
        CaseNumber number = new CaseNumber(notice.text("caseNumber"));
        UUID posted = UUID.fromString(notice.body().path("notice").path("id").asString());
        ActOnCase withdraw =
                new ActOnCase(CaseAction.WITHDRAW, notice.version(), CaseApi.object("{\"reason\": \"x\"}"));

        staff.runAs(NEIGHBOUR, () -> {
            assertThatThrownBy(() -> cases.view(number, Locale.ENGLISH)).isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> cases.reveal(number, "CONTACT", Locale.ENGLISH))
                    .isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> cases.facts(number, 1)).isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> cases.lastChange(number)).isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> drafts.get(number)).isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> applications.act(number, withdraw, Locale.ENGLISH))
                    .isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> notices.get(610103, posted)).isInstanceOf(NoticeNotFound.class);
            assertThat(cases.follow(number)).isEmpty();
            assertThat(found(number.value())).isZero();
            assertThat(found(Families.member(family, 0).path("idNumber").asString()))
                    .isZero();
            assertThat(cases.workbench(false).open()).isZero();
        });
    }

    @Test
    void the_database_itself_shows_another_township_no_row() {
        journey.confirmed(Families.ofThree());

        for (String table : TABLES) {
            Integer rows = Scopes.callIn(
                    RegionScope.of(new RegionCode(Families.BEILIN_OTHER)),
                    () -> transaction.execute(
                            status -> jdbc.sql("select count(*) from " + table + " where township_code = 610103001")
                                    .query(Integer.class)
                                    .single()));
            assertThat(rows).as(table).isZero();
        }
    }

    @Test
    void a_township_that_took_an_application_for_another_follows_it_and_reads_nothing_more() {
        ObjectNode family = Families.ofThree("371424001");
        family.put("receivedAt", Families.BEILIN);

        Answer opened = api.opened("caseworker.beilin", family);
        Answer followed =
                api.read("caseworker.beilin", opened.text("caseNumber")).is(200);

        assertThat(opened.text("caseNumber")).startsWith("371424D2026");
        assertThat(followed.body().propertyNames())
                .containsExactlyInAnyOrder("caseNumber", "programme", "stage", "township", "dueOn");
        api.act("caseworker.beilin", opened.text("caseNumber"), "WITHDRAW", 1, "{\"reason\": \"x\"}")
                .is(404);
        assertThat(api.read("caseworker.linyi", opened.text("caseNumber"))
                        .is(200)
                        .body()
                        .has("facts"))
                .isTrue();
        api.read("caseworker.shucheng", opened.text("caseNumber")).is(404);
    }

    @Test
    void numbers_are_masked_until_they_are_revealed_for_a_reason() {
        ObjectNode family = Families.ofThree();
        String id = Families.member(family, 0).path("idNumber").asString();
        Answer opened = journey.accepted(family);

        Answer masked = api.read("caseworker.beilin", opened.text("caseNumber")).is(200);
        Answer whole = api.get(
                        "caseworker.beilin", CaseApi.APPLICATIONS + "/" + opened.text("caseNumber") + "?reveal=CONTACT")
                .is(200);

        assertThat(masked.body().toString())
                .doesNotContain(id)
                .doesNotContain("13800001234")
                .doesNotContain("6222020200112233446");
        assertThat(masked.body()
                        .path("facts")
                        .path("members")
                        .get(0)
                        .path("idNumber")
                        .asString())
                .isEqualTo("610***********" + id.substring(14));
        assertThat(whole.body()
                        .path("facts")
                        .path("members")
                        .get(0)
                        .path("idNumber")
                        .asString())
                .isEqualTo(id);
        assertThat(audited(opened.text("caseNumber"))).contains("CASE_VIEWED", "REVEALED");
    }

    @Test
    void no_column_of_text_holds_a_whole_number() {
        journey.confirmed(Families.ofThree());
        JdbcClient all = JdbcClient.create(database.asSuperuser());

        for (String table : TABLES) {
            // bytes are written as hex digits, which may look like anything
            assertThat(all.sql("select count(*) from " + table + " t where regexp_replace(to_jsonb(t)::text,"
                                    + " '\\\\+x[0-9a-f]+', '', 'g') ~ '[1-9]\\d{16}[\\dXx]'")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void the_list_tells_the_overdue_from_those_in_time() {
        String number = journey.accepted(Families.ofThree()).text("caseNumber");
        String list = CaseApi.APPLICATIONS + "?size=200&q=" + number + "&overdue=";

        clock.at(Journey.AFTER_NOTICE, () -> {
            assertThat(api.get("caseworker.beilin", list + "true")
                            .body()
                            .path("total")
                            .asInt())
                    .isOne();
            return assertThat(api.get("caseworker.beilin", list + "false")
                            .body()
                            .path("total")
                            .asInt())
                    .isZero();
        });
        assertThat(api.get("caseworker.beilin", list + "false")
                        .body()
                        .path("total")
                        .asInt())
                .isOne();
    }

    @Test
    void an_amendment_may_leave_the_numbers_masked() {
        ObjectNode family = Families.ofThree();
        Answer opened = journey.accepted(family);
        JsonNode facts =
                api.read("caseworker.beilin", opened.text("caseNumber")).body().path("facts");

        Answer amended = journey.step(
                "caseworker.beilin",
                opened,
                "AMEND",
                "{\"facts\": " + facts.toString().replace("8600.00", "9100.00") + "}");
        Answer whole = api.get(
                "caseworker.beilin", CaseApi.APPLICATIONS + "/" + opened.text("caseNumber") + "?reveal=CONTACT");

        assertThat(amended.body().path("facts").path("assets").path("financial").asString())
                .isEqualTo("9100.00");
        assertThat(whole.body().path("facts").path("members").get(1).path("idNumber"))
                .isEqualTo(Families.member(family, 1).get("idNumber"));
    }

    @Test
    void the_pages_take_few_statements() throws Exception {
        Answer confirmed = journey.confirmed(Families.ofThree());
        CaseNumber number = new CaseNumber(confirmed.text("caseNumber"));

        assertThat(statements(() -> cases.workbench(true))).hasSizeLessThanOrEqualTo(5);
        assertThat(statements(() -> cases.list(CaseFilter.all()))).hasSizeLessThanOrEqualTo(4);
        assertThat(statements(() -> cases.view(number, Locale.ENGLISH))).hasSizeLessThanOrEqualTo(12);
    }

    private List<String> statements(Callable<?> work) throws Exception {
        AccountView caseworker = staff.account("caseworker.beilin");
        return StatementCounter.during(() -> staff.callAs(caseworker, () -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private long found(String q) {
        return cases.list(new CaseFilter(null, null, null, q, null, false, 0, 10))
                .total();
    }

    private List<String> audited(String number) {
        return JdbcClient.create(database.asSuperuser())
                .sql("select action from audit_event where subject = ?")
                .param(number)
                .query(String.class)
                .list();
    }
}
