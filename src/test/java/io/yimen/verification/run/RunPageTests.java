package io.yimen.verification.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.application.CaseApi;
import io.yimen.application.CaseApi.Answer;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.calendar.DemoClock;
import io.yimen.common.Money;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.StatementCounter;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.security.SignedIn;
import io.yimen.verification.FactKind;
import io.yimen.verification.FoundFact;
import io.yimen.verification.KnownAnswers;
import io.yimen.verification.KnownAnswers.Known;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.node.ObjectNode;

/** A run over real awards, from the button to the township's note, as the pages show it. */
@YimenTest
class RunPageTests {

    private static final int BEILIN = 610103;
    private static final String APPROVER = "approver.beilin";
    private static final String WORKER = "caseworker.beilin";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private RunWorker worker;

    @Autowired
    private KnownAnswers answers;

    @Autowired
    private TestDatabase database;

    private JdbcClient sql;

    @BeforeEach
    void begin() {
        sql = JdbcClient.create(database.asSuperuser());
        nothing_stays_open();
    }

    @AfterEach
    void nothing_stays_open() {
        sql.sql("UPDATE verification_run SET state = 'CANCELLED', ended_at = now() WHERE ended_at IS NULL")
                .update();
        sql.sql("DELETE FROM verification_queue WHERE order_id IN"
                        + " (SELECT id FROM verification_order WHERE batch_id IS NOT NULL)")
                .update();
    }

    @Test
    void a_hidden_deposit_found_anew_becomes_work_for_the_township_and_is_settled_with_both_values_kept() {
        String number = confirmed(Families.ofThree());
        String run = started();
        worker.work();
        answerAll(run, number, "86000.00");
        worker.work();
        assertThat(sql.sql(
                                "SELECT DISTINCT i.state || ' ' || coalesce(i.reason, '') FROM verification_item i JOIN verification_order o"
                                        + " ON o.county_code = i.county_code AND o.id = i.order_id"
                                        + " WHERE o.batch_id = ?::uuid AND i.state NOT IN ('ANSWERED', 'NO_RECORD', 'CONSENT_MISSING')"
                                        + " AND i.reason IS DISTINCT FROM 'NO_NUMBER'")
                        .param(run.substring(run.lastIndexOf('/') + 1))
                        .query(String.class)
                        .list())
                .isEmpty();

        MvcTestResult county = get(APPROVER, run);
        assertThat(county).hasStatusOk().bodyText().contains("已完成", "差异清单", number, "金融资产", "86,000.00", "8,600.00");
        assertThat(county).bodyText().contains("待乡镇（街道）处理").doesNotContain("name=\"note\"");
        MvcTestResult township = get(WORKER, run);
        assertThat(township).hasStatusOk().bodyText().contains(number, "name=\"note\"", "/awards/610103/");

        String difference = difference(run, number);
        assertThat(post(WORKER, difference, Map.of("note", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("请写明怎么处理的");
        assertThat(post(WORKER, difference, Map.of("note", "字".repeat(501)))).hasStatus(422);
        assertThat(post(WORKER, difference, Map.of("note", "已入户核实，系征地款", "used", "1", "seenBy", "x")))
                .hasStatus(302);
        assertThat(post(WORKER, difference, Map.of("note", "又一次")))
                .hasStatus(409)
                .bodyText()
                .contains("已有人写明");

        assertThat(get(APPROVER, run)).bodyText().contains("已入户核实，系征地款", "86,000.00", "8,600.00");
        assertThat(sql.sql("SELECT seen_by || ' ' || note || ' ' || (used ->> 'amount') || ' ' || (found ->> 'amount')"
                                + " FROM run_difference WHERE id = ?::uuid")
                        .param(difference.substring(difference.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single())
                .isEqualTo("caseworker.beilin 已入户核实，系征地款 8600.00 86000.00");
        assertThat(sql.sql("SELECT count(*) FROM award WHERE case_number = ? AND state = 'RUNNING'")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void others_see_neither_the_run_nor_its_differences() {
        String number = confirmed(Families.ofThree());
        String run = started();
        worker.work();
        answerAll(run, number, "86000.00");
        worker.work();
        String difference = difference(run, number);

        assertThat(get("approver.linyi", run)).hasStatus(404);
        assertThat(get("approver.linyi", run + "/unasked")).hasStatus(404);
        assertThat(post("approver.linyi", run + "/cancel", Map.of())).hasStatus(404);
        assertThat(post("caseworker.linyi", difference, Map.of("note", "x"))).hasStatus(404);
        assertThat(get("approver.linyi", "/verification/runs"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(run);
        assertThat(get(APPROVER, "/verification/runs/610103/" + UUID.randomUUID()))
                .hasStatus(404);
        assertThat(get("sysadmin", "/verification/runs"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(number);

        // another township of the county sees how far the county is, and nobody of its neighbours
        sql.sql("UPDATE run_difference SET township_code = 610103002 WHERE id = ?::uuid")
                .param(difference.substring(difference.lastIndexOf('/') + 1))
                .update();
        assertThat(get(WORKER, run)).hasStatusOk().bodyText().doesNotContain(difference);
        assertThat(post(WORKER, difference, Map.of("note", "x"))).hasStatus(404);
        assertThat(get(APPROVER, run + "?township=610103002")).bodyText().contains(number);
        assertThat(get(APPROVER, run + "?township=610103001")).bodyText().doesNotContain(number);
    }

    @Test
    void who_was_not_asked_is_listed_with_the_reason_and_the_sources() {
        String number = confirmed(Families.ofThree());
        sql.sql(
                        "UPDATE consent SET purposes = ARRAY['DIBAO'] WHERE subject_of = (SELECT id FROM application WHERE case_number = ?)")
                .param(number)
                .update();
        String run = started();
        worker.work();

        assertThat(get(APPROVER, run)).hasStatusOk().bodyText().contains("未查询的数据源，看原因", "/unasked");
        MvcTestResult page = pageWith(number, run + "/unasked");
        assertThat(page).hasStatusOk().bodyText().contains(number, "银行");
        assertThat(page).bodyText().contains("授权");
    }

    /** The page of a list on which a case stands: a run goes over all awards of the county, also those of other tests. */
    private MvcTestResult pageWith(String number, String list) {
        for (int page = 0; ; page++) {
            MvcTestResult result = get(WORKER, list + "?page=" + page);
            String body = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
            if (body.contains(number)) {
                return result;
            }
            assertThat(body).as("page " + page + " without " + number).contains("<td>");
        }
    }

    @Test
    void pages_take_few_statements() throws Exception {
        String number = confirmed(Families.ofThree());
        String run = started();
        worker.work();
        answerAll(run, number, "86000.00");
        worker.work();

        assertThat(StatementCounter.during(() -> get(APPROVER, run))).hasSizeLessThanOrEqualTo(12);
        assertThat(StatementCounter.during(() -> get(APPROVER, run + "/unasked")))
                .hasSizeLessThanOrEqualTo(12);
        assertThat(StatementCounter.during(() -> get(APPROVER, "/verification/runs")))
                .hasSizeLessThanOrEqualTo(12);
        assertThat(StatementCounter.during(() -> get("sysadmin", "/verification/runs")))
                .hasSizeLessThanOrEqualTo(12);
        assertThat(StatementCounter.during(() -> post(WORKER, difference(run, number), Map.of("note", "已核实"))))
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void the_pages_are_there_in_english() {
        confirmed(Families.ofThree());
        String run = started();
        worker.work();

        assertThat(get(APPROVER, run + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Running", "Waiting", "Not asked");
        assertThat(get(APPROVER, "/verification/runs?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Compared");
        assertThat(get("sysadmin", "/verification/sources"))
                .hasStatusOk()
                .bodyText()
                .contains("/verification/runs");
        assertThat(get(APPROVER, "/awards")).bodyText().contains("/verification/runs");
    }

    private String confirmed(ObjectNode family) {
        Answer confirmed = new Journey(new CaseApi(mvc), clock).confirmed(family);
        return confirmed.text("caseNumber");
    }

    /** Presses the button; answers the address of the run. */
    private String started() {
        MvcTestResult answer = post(APPROVER, "/verification/runs", Map.of());
        assertThat(answer).hasStatus(302);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private void answerAll(String run, String number, String deposit) {
        UUID id = UUID.fromString(run.substring(run.lastIndexOf('/') + 1));
        Map<UUID, String> orders = new TreeMap<>();
        sql.sql("SELECT id, case_number FROM verification_order WHERE batch_id = ?")
                .param(id)
                .query((row, at) -> orders.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        orders.forEach((order, caseNumber) -> Scopes.runIn(
                new RegionScope(BEILIN, BEILIN, 0),
                () -> answers.take(
                        BEILIN,
                        order,
                        caseNumber.equals(number) ? deposit(deposit) : List.of(),
                        LocalDate.of(2026, 11, 24))));
    }

    private static List<Known> deposit(String amount) {
        FoundFact fact =
                new FoundFact(FactKind.DEPOSIT, Money.ofYuan(amount), new TreeMap<>(), LocalDate.of(2026, 11, 24));
        return List.of(new Known("father", "BANK", List.of(fact)));
    }

    private String difference(String run, String number) {
        UUID id = UUID.fromString(run.substring(run.lastIndexOf('/') + 1));
        return run + "/differences/"
                + sql.sql("SELECT id FROM run_difference WHERE run_id = ? AND case_number = ? AND item = 'FINANCIAL'")
                        .params(id, number)
                        .query(UUID.class)
                        .single();
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(SignedIn.as(username)).exchange();
    }

    private MvcTestResult post(String username, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(SignedIn.as(username)).with(csrf());
        form.forEach(request::formField);
        return request.exchange();
    }
}
