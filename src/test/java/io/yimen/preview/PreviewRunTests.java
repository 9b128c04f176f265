package io.yimen.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.yimen.application.CaseApi;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.calendar.DemoClock;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.StatementCounter;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.policy.Policies;
import io.yimen.policy.PolicyDrafts;
import io.yimen.preview.Chunks.Progress;
import io.yimen.preview.PreviewView.EffectLine;
import io.yimen.preview.PreviewView.Figure;
import io.yimen.preview.RunStarter.Order;
import io.yimen.screening.Screening;
import io.yimen.security.AccountView;
import io.yimen.security.StaffIdentity;
import io.yimen.web.ApiProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

@YimenTest
class PreviewRunTests {

    private static final String LINE = "dibao.line.urban";
    private static final RegionScope BEILIN = new RegionScope(610103, 610103, 0);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock day;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Previews previews;

    @Autowired
    private PreviewRunner runner;

    @Autowired
    private RunRepository runs;

    @Autowired
    private Chunks chunks;

    @Autowired
    private Policies policies;

    @Autowired
    private PolicyDrafts drafts;

    @Autowired
    private Screening screening;

    @Autowired
    private StaffIdentity identity;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private Drafted drafted;
    private Journey journey;

    @BeforeEach
    void open() {
        drafted = new Drafted(database);
        journey = new Journey(new CaseApi(mvc), day);
    }

    @Test
    void a_higher_line_raises_awards_and_says_by_how_much_and_through_which_parameter() {
        String award = journey.confirmed(Families.ofThree()).text("caseNumber");
        String open = journey.accepted(Families.ofThree()).text("caseNumber");
        UUID draft = drafted.line("610103", LINE, "800.00");

        run(draft);

        List<RowPage.Line> raised = list(draft, effects(Effect.RAISED));
        assertThat(raised).anySatisfy(line -> {
            assertThat(line.row().caseNumber().value()).isEqualTo(award);
            assertThat(line.row().source()).isEqualTo(Source.AWARD);
            // 3 × 740 − 900 + 30% of 740 for the child, then with 800
            assertThat(line.row().before()).isEqualTo(Money.ofYuan("1542.00"));
            assertThat(line.row().after()).isEqualTo(Money.ofYuan("1740.00"));
            assertThat(line.row().paid()).isEqualTo(Money.ofYuan("1542.00"));
            assertThat(line.row().causes()).containsExactly(LINE);
        });
        assertThat(raised).anySatisfy(line -> {
            assertThat(line.row().caseNumber().value()).isEqualTo(open);
            assertThat(line.row().source()).isEqualTo(Source.CASE);
        });
    }

    @Test
    void a_lower_line_takes_dibao_from_some_and_leaves_them_margin() {
        ObjectNode family = Families.ofThree();
        String award = journey.confirmed(family).text("caseNumber");
        UUID draft = drafted.line("610103", LINE, "250.00");

        run(draft);

        assertThat(list(draft, effects(Effect.LOST))).anySatisfy(line -> {
            assertThat(line.row().caseNumber().value()).isEqualTo(award);
            assertThat(line.row().beforeWhat()).isEqualTo(Entitlement.DIBAO);
            assertThat(line.row().afterWhat()).isEqualTo(Entitlement.MARGIN);
            assertThat(line.row().after()).isEqualTo(Money.ZERO);
        });
    }

    @Test
    void every_number_is_the_sum_of_the_list_behind_it() {
        journey.confirmed(Families.ofThree());
        journey.accepted(Families.ofThree());
        UUID draft = drafted.line("610103", LINE, "790.00");
        run(draft);

        PreviewView view = asPolicy(() -> previews.view(draft, null));

        for (EffectLine line : view.effects()) {
            assertSums(line.sum().awards(), list(draft, of(line.effect(), Source.AWARD)));
            assertSums(line.sum().cases(), list(draft, of(line.effect(), Source.CASE)));
        }
        assertThat(view.all().households()).isEqualTo(list(draft, RowFilter.ALL).size());
        assertThat(view.places()).isNotEmpty().allSatisfy(place -> {
            List<RowPage.Line> before = list(
                    draft, new RowFilter(Set.of(), Source.AWARD, 610103, place.residence(), place.programme(), null));
            assertThat(before).hasSize(place.householdsBefore());
            assertThat(sum(before, false)).isEqualTo(place.costBefore());
            List<RowPage.Line> after = list(
                    draft, new RowFilter(Set.of(), Source.AWARD, 610103, place.residence(), null, place.programme()));
            assertThat(after).hasSize(place.householdsAfter());
            assertThat(sum(after, true)).isEqualTo(place.costAfter());
        });
        assertThat(view.places().stream().map(PreviewView.PlaceLine::costAfter).reduce(Money.ZERO, Money::plus))
                .isEqualTo(view.all().awards().after());
        assertThat(view.places())
                .anySatisfy(place -> assertThat(place.programme()).isEqualTo(Programme.DIBAO));
    }

    @Test
    void a_countys_draft_touches_no_other_county_and_nobody_elsewhere_sees_it() {
        journey.accepted(Families.ofThree());
        UUID draft = drafted.line("371424", LINE, "800.00");
        Run run = add(draft, "371424");

        runner.run(run.id());

        assertThat(behind("SELECT count(*) FROM preview_row WHERE run_id = '%s' AND county_code <> 371424", run))
                .isZero();
        assertThatThrownBy(() -> asPolicy(() -> previews.view(draft, null)))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("404");
        Optional<Run> fromBeilin = inBeilin(() -> runs.find(run.id()));
        assertThat(fromBeilin).isEmpty();
        AccountView linyi = identity.account("policy.linyi");
        assertThat(identity.callAs(linyi, () -> previews.view(draft, null)).run())
                .isNotNull();
    }

    @Test
    void staff_who_work_on_cases_may_not_look_at_drafts() {
        UUID draft = drafted.line("610103", LINE, "800.00");

        assertThatThrownBy(() -> identity.callAs(identity.account("reviewer.beilin"), () -> previews.view(draft, null)))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("403");
    }

    @Test
    void policy_staff_see_no_names() {
        journey.confirmed(Families.ofThree());
        UUID draft = drafted.line("610103", LINE, "800.00");
        run(draft);

        assertThat(list(draft, RowFilter.ALL)).isNotEmpty().allSatisfy(line -> {
            assertThat(line.name()).isNull();
            assertThat(line.mayOpen()).isFalse();
        });
    }

    @Test
    void a_run_that_is_cancelled_stops_within_a_chunk_and_keeps_nothing() {
        journey.accepted(Families.ofThree());
        journey.accepted(Families.ofThree());
        UUID draft = drafted.line("610103", LINE, "800.00");
        Run run = add(draft, "610103");
        UUID me = UUID.randomUUID();
        inBeilin(() -> take(run, me));
        inBeilin(() -> chunks.next(run.id(), me, both(draft), 1));

        asPolicy(() -> {
            previews.cancel(draft, 1);
            return true;
        });
        Progress next = inBeilin(() -> chunks.next(run.id(), me, both(draft), 1));

        assertThat(next).isEqualTo(Progress.STOPPED);
        inBeilin(() -> {
            chunks.stop(run, RunState.CANCELLED, null);
            return true;
        });
        assertThat(found(run).state()).isEqualTo(RunState.CANCELLED);
        assertThat(found(run).cancelName()).isNotNull();
        assertThat(behind("SELECT count(*) FROM preview_row WHERE run_id = '%s'", run))
                .isZero();
        assertThat(asPolicy(() -> previews.view(draft, null)).mayStart()).isTrue();
    }

    @Test
    void a_run_that_was_cancelled_before_it_began_never_begins() {
        UUID draft = drafted.line("610103", LINE, "800.00");
        Run run = add(draft, "610103");
        asPolicy(() -> {
            previews.cancel(draft, 1);
            return true;
        });

        runner.run(run.id());

        assertThat(found(run).state()).isEqualTo(RunState.CANCELLED);
        assertThat(found(run).done()).isZero();
    }

    @Test
    void a_run_that_a_crash_cut_off_goes_on_where_it_stood() {
        for (int i = 0; i < 3; i++) {
            journey.accepted(Families.ofThree());
        }
        UUID draft = drafted.line("610103", LINE, "800.00");
        Run run = add(draft, "610103");
        UUID dead = UUID.randomUUID();
        inBeilin(() -> take(run, dead));
        inBeilin(() -> chunks.begin(run));
        inBeilin(() -> chunks.next(run.id(), dead, both(draft), 2));

        runner.run(run.id());
        assertThat(found(run).state()).as("somebody may still be at it").isEqualTo(RunState.RUNNING);
        forgetHeartbeat(run);
        runner.resume();

        Run done = found(run);
        assertThat(done.state()).isEqualTo(RunState.DONE);
        assertThat(done.attempts()).isEqualTo(2);
        assertThat(done.done()).isEqualTo(done.total());
        assertThat(inBeilin(() -> chunks.next(run.id(), dead, both(draft), 2))).isEqualTo(Progress.STOPPED);
        assertThat(list(draft, RowFilter.ALL).stream().map(line -> line.row().applicationId()))
                .doesNotHaveDuplicates()
                .hasSize(asPolicy(() -> previews.view(draft, null)).all().households());
    }

    @Test
    void a_run_that_breaks_off_says_so() {
        journey.accepted(Families.ofThree());
        UUID draft = drafted.line("610103", LINE, "no amount at all");
        Run run = add(draft, "610103");

        runner.run(run.id());

        assertThat(found(run).state()).isEqualTo(RunState.BROKEN);
        assertThat(found(run).fault()).isNotBlank();
        assertThat(behind("SELECT count(*) FROM preview_row WHERE run_id = '%s'", run))
                .isZero();
    }

    @Test
    void statements_do_not_grow_with_the_cases_of_a_chunk() throws Exception {
        for (int i = 0; i < 6; i++) {
            journey.confirmed(Families.ofThree());
        }
        UUID draft = drafted.line("610103", LINE, "800.00");
        Run run = add(draft, "610103");
        UUID me = UUID.randomUUID();
        CountyPolicies both = both(draft);
        inBeilin(() -> take(run, me));
        inBeilin(() -> chunks.next(run.id(), me, both, 1));

        List<String> many = StatementCounter.during(() -> inBeilin(() -> chunks.next(run.id(), me, both, 5)));

        assertThat(found(run).done()).isEqualTo(6);
        assertThat(many).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void runs_are_numbered_one_is_open_at_a_time_and_only_the_newest_keeps_its_rows() {
        journey.accepted(Families.ofThree());
        UUID draft = drafted.line("610103", LINE, "800.00");
        Run first = run(draft);
        Run second = add(draft, "610103");
        assertThat(inBeilin(() -> runs.add(again(second)))).isFalse();

        runner.run(second.id());

        assertThat(found(second).number()).isEqualTo(2);
        assertThat(found(first).rowsKept()).isFalse();
        assertThat(behind("SELECT count(*) FROM preview_row WHERE run_id = '%s'", first))
                .isZero();
        assertThat(asPolicy(() -> previews.view(draft, 1)).all().households())
                .as("its numbers stay")
                .isPositive();
        assertThatThrownBy(() -> asPolicy(() -> previews.list(draft, 1, RowFilter.ALL, 0)))
                .isInstanceOf(ApiProblem.class);
    }

    @Test
    void a_preview_of_a_draft_that_was_changed_since_says_so() {
        UUID draft = drafted.line("610103", LINE, "800.00");
        run(draft);
        assertThat(asPolicy(() -> previews.view(draft, null)).stale()).isFalse();

        drafted.change(draft, LINE, "810.00");

        PreviewView view = asPolicy(() -> previews.view(draft, null));
        assertThat(view.stale()).isTrue();
        assertThat(view.changes()).containsEntry(LINE, "800.00");
    }

    @Test
    void the_scheduler_runs_what_is_started() {
        journey.accepted(Families.ofThree());
        UUID draft = drafted.line("610103", LINE, "800.00");

        asPolicy(() -> {
            previews.start(draft);
            return true;
        });

        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            Run run = asPolicy(() -> previews.view(draft, null)).run();
            assertThat(run).isNotNull();
            assertThat(run.state()).isEqualTo(RunState.DONE);
        });
        assertThat(JdbcClient.create(database.asSuperuser())
                        .sql(
                                "SELECT count(*) FROM audit_event WHERE action = 'PREVIEW_STARTED' AND detail::text LIKE ?")
                        .param("%" + draft + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static void assertSums(Figure figure, List<RowPage.Line> lines) {
        assertThat(lines).hasSize(figure.households());
        assertThat(lines.stream().mapToInt(line -> line.row().persons()).sum()).isEqualTo(figure.persons());
        assertThat(sum(lines, false)).isEqualTo(figure.before());
        assertThat(sum(lines, true)).isEqualTo(figure.after());
    }

    private static Money sum(List<RowPage.Line> lines, boolean after) {
        return lines.stream()
                .map(line -> after ? line.row().after() : line.row().before())
                .reduce(Money.ZERO, Money::plus);
    }

    private static RowFilter effects(Effect... effects) {
        return new RowFilter(Set.of(effects), null, null, null, null, null);
    }

    private static RowFilter of(Effect effect, Source source) {
        return new RowFilter(Set.of(effect), source, null, null, null, null);
    }

    /** All pages of it. */
    private List<RowPage.Line> list(UUID draft, RowFilter filter) {
        int number = asPolicy(() -> previews.view(draft, null)).runs().get(0).number();
        List<RowPage.Line> all = new ArrayList<>();
        RowPage page;
        do {
            int next = all.size() / 50;
            page = asPolicy(() -> previews.list(draft, number, filter, next));
            all.addAll(page.lines());
        } while (all.size() < page.total() && !page.lines().isEmpty());
        assertThat(all).hasSize((int) page.total());
        return all;
    }

    private Run run(UUID draft) {
        Run run = add(draft, "610103");
        runner.run(run.id());
        Run done = found(run);
        assertThat(done.fault()).isNull();
        assertThat(done.state()).isEqualTo(RunState.DONE);
        return done;
    }

    /** A run that waits, without the scheduler knowing of it. */
    private Run add(UUID draft, String region) {
        var place = new io.yimen.common.RegionCode(region);
        return Scopes.callIn(
                RegionScope.of(place),
                () -> transaction.execute(status -> {
                    Order order =
                            new Order(Purpose.PREVIEW, drafts.find(draft).orElseThrow(), place, AccountView.SYSTEM);
                    Run run = RunStarter.run(order, clock.instant(), clock.instant());
                    assertThat(runs.add(run)).isTrue();
                    return runs.find(run.id()).orElseThrow();
                }));
    }

    private Run again(Run run) {
        return run.again(UUID.randomUUID(), AccountView.SYSTEM, clock.instant(), clock.instant());
    }

    private boolean take(Run run, UUID me) {
        Instant now = clock.instant();
        return runs.take(run.id(), me, now, now.minusSeconds(60));
    }

    private CountyPolicies both(UUID draft) {
        var found = inBeilin(() -> drafts.find(draft).orElseThrow());
        return new CountyPolicies(county -> new TwoPolicies(
                policies.inForce(county, Drafted.NEW_YEAR),
                policies.withDraft(county, Drafted.NEW_YEAR, found),
                screening));
    }

    private Run found(Run run) {
        Optional<Run> found = Scopes.callIn(RegionScope.ALL, () -> transaction.execute(status -> runs.find(run.id())));
        return found.orElseThrow();
    }

    private void forgetHeartbeat(Run run) {
        JdbcClient.create(database.asSuperuser())
                .sql("UPDATE preview_run SET heartbeat_at = heartbeat_at - interval '2 minutes' WHERE id = ?")
                .param(run.id())
                .update();
    }

    private long behind(String sql, Run run) {
        return JdbcClient.create(database.asSuperuser())
                .sql(sql.formatted(run.id()))
                .query(Long.class)
                .single();
    }

    private <T> T inBeilin(Supplier<T> work) {
        return Scopes.callIn(BEILIN, () -> transaction.execute(status -> work.get()));
    }

    private <T> T asPolicy(Supplier<T> work) {
        return identity.callAs(identity.account("policy.beilin"), work);
    }
}
