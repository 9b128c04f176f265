package io.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yimen.application.CaseConfirmed;
import io.yimen.application.Replay;
import io.yimen.application.Replays;
import io.yimen.calendar.DemoClock;
import io.yimen.common.CaseNumber;
import io.yimen.common.NationalId;
import io.yimen.common.RegionCode;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.YimenTest;
import io.yimen.region.Regions;
import io.yimen.screening.Screening;
import io.yimen.screening.ScreeningResult;
import io.yimen.security.AccountView;
import io.yimen.security.StaffIdentity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A small demo, built twice by the same services as the large one. */
@YimenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTests {

    private static final int COUNTY = 341523;

    @Autowired
    private DemoPlan plan;

    @Autowired
    private DemoLives lives;

    @Autowired
    private Regions regions;

    @Autowired
    private Screening screening;

    @Autowired
    private Replays replays;

    @Autowired
    private StaffIdentity identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void every_goal_is_reached_through_the_services_and_a_second_start_adds_nothing() {
        List<DemoCase> cases = plan.cases(shucheng(), goal -> goal == Goal.AWARD ? 3 : 1);

        lives.live(shucheng(), cases);
        lives.live(shucheng(), cases);

        assertThat(stages())
                .containsEntry("AWARD", "CONFIRMED")
                .containsEntry("AWARD_AFTER_COUNTY_VISIT", "CONFIRMED")
                .containsEntry("SINGLE_PERSON_AWARD", "CONFIRMED")
                .containsEntry("MARGIN_FAMILY", "CONFIRMED")
                .containsEntry("REFUSED", "REFUSED")
                .containsEntry("WITHDRAWN", "WITHDRAWN")
                .containsEntry("TERMINATED", "TERMINATED")
                .containsEntry("DRAFT", "DRAFT")
                .containsEntry("SUPPLEMENT", "SUPPLEMENT_REQUESTED")
                .containsEntry("ACCEPTED", "ACCEPTED")
                .containsEntry("VISITED", "UNDER_INQUIRY")
                .containsEntry("OBJECTED", "UNDER_INQUIRY")
                .containsEntry("RETURNED", "UNDER_INQUIRY")
                .containsEntry("OPINION", "FIRST_OPINION")
                .containsEntry("ON_NOTICE", "PUBLIC_NOTICE")
                .containsEntry("IN_REVIEW", "COUNTY_REVIEW");
        assertThat(count("SELECT count(*) FROM demo_case WHERE county_code = 341523"))
                .isEqualTo(cases.size());
        assertThat(count("SELECT count(*) FROM award WHERE county_code = 341523 AND state = 'ON_HOLD'"))
                .isPositive();
        cases.stream().filter(one -> one.goal() == Goal.AWARD).forEach(this::assertPaidAsTheEngineSays);
        await().untilAsserted(
                        () -> assertThat(count("SELECT count(*) FROM rollup_award_month WHERE county_code = 341523"))
                                .isPositive());
    }

    @Test
    void every_decision_of_the_demo_comes_out_again_as_it_is_stored() {
        AccountView reviewer = identity.account("reviewer.shucheng");
        lives.live(shucheng(), plan.cases(shucheng(), goal -> goal == Goal.AWARD ? 3 : 1));

        List<CaseNumber> decided = read(() -> jdbc
                .sql("SELECT DISTINCT case_number FROM application a JOIN application_decision d"
                        + " ON d.county_code = a.county_code AND d.application_id = a.id ORDER BY 1")
                .query(String.class)
                .list()
                .stream()
                .map(CaseNumber::new)
                .toList());

        assertThat(decided).hasSizeGreaterThan(8);
        assertThat(decided).allSatisfy(number -> {
            Replay last = identity.callAs(reviewer, () -> replays.replay(number, null));
            assertThat(last.steps()).allSatisfy(step -> {
                Replay replay = identity.callAs(reviewer, () -> replays.replay(number, step));
                assertThat(replay.sameAsStored()).isTrue();
                // to the last line of the trace
                assertThat(replay.kept().result().equals(replay.then().result()))
                        .isTrue();
            });
        });
    }

    @Test
    void a_confirmation_that_is_told_twice_grants_once() {
        List<DemoCase> cases = plan.cases(shucheng(), goal -> goal == Goal.AWARD ? 3 : 1);
        lives.live(shucheng(), cases);
        long awards = count("SELECT count(*) FROM award WHERE county_code = 341523");
        String number = read(() -> jdbc.sql("SELECT case_number FROM award WHERE county_code = 341523 LIMIT 1")
                .query(String.class)
                .single());
        UUID application = read(() -> jdbc.sql("SELECT id FROM application WHERE case_number = :number")
                .param("number", number)
                .query(UUID.class)
                .single());

        read(() -> {
            events.publishEvent(new CaseConfirmed(COUNTY, application, new CaseNumber(number)));
            return true;
        });

        assertThat(count("SELECT count(*) FROM award WHERE county_code = 341523"))
                .isEqualTo(awards);
    }

    @Test
    void the_plan_of_a_county_is_the_same_each_time_and_has_what_every_page_wants_to_show() {
        List<DemoCase> cases = plan.cases(shucheng(), Goal::count);

        assertThat(plan.cases(shucheng(), Goal::count)).isEqualTo(cases);
        assertThat(cases).filteredOn(one -> one.goal().granted()).hasSizeBetween(140, 160);
        assertThat(cases).filteredOn(one -> !one.goal().closed()).hasSizeBetween(55, 65);
        assertThat(cases)
                .allSatisfy(one -> assertThat(one.steps())
                        .allSatisfy(step -> assertThat(step.day()).isBetween(one.opened(), DemoClock.DEMO_BEGINS)));
        assertThat(cases.stream().map(one -> one.family().members().size()).distinct())
                .contains(1, 2, 3, 4, 5);
    }

    @Test
    void every_number_is_valid_belongs_to_nobody_and_is_given_once() {
        List<NationalId> numbers = plan.cases(shucheng(), Goal::count).stream()
                .flatMap(one -> one.family().members().stream())
                .map(DemoMember::id)
                .toList();

        assertThat(numbers).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(new NationalId(id.value())).isEqualTo(id);
            assertThat(id.value().substring(14, 17)).isIn("996", "997", "998", "999");
            assertThat(id.birthDate().getYear()).isGreaterThan(1920);
        });
    }

    private void assertPaidAsTheEngineSays(DemoCase one) {
        ScreeningResult result = screening.screen(
                one.family().on(one.steps().get(one.steps().size() - 1).day()), false);
        long fen = result.programmes().stream()
                .filter(ScreeningResult.ProgrammeResult::granted)
                .flatMap(entry -> Stream.ofNullable(entry.monthlyAmount()))
                .mapToLong(amount -> amount.fen())
                .sum();

        assertThat(count("SELECT count(*) FROM award WHERE county_code = 341523 AND applicant_name = '"
                        + one.family().head().name() + "' AND amount_fen = " + fen))
                .isPositive();
    }

    private Map<String, String> stages() {
        return read(() -> jdbc
                .sql("SELECT d.goal, a.stage FROM demo_case d JOIN application a USING (county_code, case_number)")
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("goal")), row -> String.valueOf(row.get("stage")), (a, b) -> a)));
    }

    private long count(String sql) {
        return read(() -> jdbc.sql(sql).query(Long.class).single());
    }

    private <T> T read(Supplier<T> work) {
        return Scopes.callIn(new RegionScope(COUNTY, COUNTY, 0), () -> transaction.execute(status -> work.get()));
    }

    private DemoPlace shucheng() {
        return new DemoPlace(
                COUNTY, "shucheng", regions.childrenOf(RegionCode.ofCounty(COUNTY), DemoClock.DEMO_BEGINS));
    }
}
