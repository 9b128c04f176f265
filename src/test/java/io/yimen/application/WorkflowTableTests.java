package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.application.ApplicationCase.CaseKey;
import io.yimen.application.Transitions.Transition;
import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.Uuid7;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every line of the table of transitions, for every programme: these tests are made from the table, so that none is left out. */
class WorkflowTableTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final CasePolicy POLICY = new CasePolicy(
            3,
            7,
            10,
            15,
            15,
            30,
            20,
            45,
            true,
            false,
            3_000,
            3,
            5,
            10,
            new CasePolicy.ReliefTerms(3, Money.ofYuan("2000.00"), Money.ofYuan("10000.00")));

    /** One line as one programme uses it. */
    record Row(Transition line, Programme programme) {

        @Override
        public String toString() {
            return line.action() + " of " + programme;
        }
    }

    static Stream<Row> rows() {
        return Transitions.all().stream()
                .flatMap(line -> line.programmes().stream().sorted().map(programme -> new Row(line, programme)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whoever_the_line_names_may_in_every_stage_it_names(Row row) {
        for (Stage stage : row.line().from()) {
            for (Role role : row.line().roles()) {
                assertThatCode(() -> Gate.check(turn(row, stage, role), command(row, 0)))
                        .as("%s in %s by %s", row, stage, role)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nobody_else_may(Row row) {
        Stage stage = row.line().from().iterator().next();
        for (Role role : EnumSet.complementOf(EnumSet.copyOf(row.line().roles()))) {
            assertThatThrownBy(() -> Gate.check(turn(row, stage, role), command(row, 0)))
                    .as("%s by %s", row, role)
                    .isInstanceOfSatisfying(
                            ActionForbidden.class,
                            forbidden -> assertThat(forbidden.why()).isEqualTo(ActionForbidden.Why.ROLE));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void no_other_stage_knows_it_and_the_answer_names_what_is_possible(Row row) {
        Role role = row.line().roles().iterator().next();
        for (Stage stage : EnumSet.complementOf(EnumSet.copyOf(row.line().from()))) {
            assertThatThrownBy(() -> Gate.check(turn(row, stage, role), command(row, 0)))
                    .as("%s in %s", row, stage)
                    .isInstanceOfSatisfying(
                            IllegalAction.class,
                            illegal -> assertThat(illegal.allowed())
                                    .doesNotContain(row.line().action()));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_version_that_is_not_the_last_is_told(Row row) {
        Stage stage = row.line().from().iterator().next();
        Role role = row.line().roles().iterator().next();

        assertThatThrownBy(() -> Gate.check(turn(row, stage, role), command(row, 1)))
                .as(row.toString())
                .isInstanceOf(StaleCase.class);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_line_leads_where_it_says(Row row) {
        for (Stage stage : row.line().from()) {
            Stage to = row.line().to();
            assertThat(row.line().next(stage, Done.Way.ON)).isEqualTo(to == null ? stage : to);
            assertThat(row.line().next(stage, Done.Way.STAYS)).isEqualTo(stage);
        }
    }

    @Test
    void a_programme_has_one_line_for_an_action_and_each_action_has_a_line() {
        for (CaseAction action : CaseAction.values()) {
            assertThat(rows().filter(row -> row.line().action() == action).map(Row::programme))
                    .as(action.name())
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void nothing_moves_a_case_that_is_over_and_every_open_stage_can_be_left() {
        for (Stage stage : Stage.values()) {
            boolean left =
                    Transitions.all().stream().anyMatch(line -> line.from().contains(stage) && line.to() != null);
            assertThat(left).as(stage.name()).isEqualTo(stage.open());
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("foreign")
    void an_action_of_another_programme_is_not_known(Row row) {
        Stage stage = row.line().from().iterator().next();
        Role role = row.line().roles().iterator().next();

        assertThatThrownBy(() -> Gate.check(turn(row, stage, role), command(row, 0)))
                .as(row.toString())
                .isInstanceOf(IllegalAction.class);
    }

    /** Each action with each programme whose procedure lacks it. */
    static Stream<Row> foreign() {
        Set<Programme> all = EnumSet.complementOf(EnumSet.of(Programme.DIBAO_MARGIN));
        List<Row> known = rows().toList();
        List<Row> lacking = Transitions.all().stream()
                .flatMap(line -> all.stream()
                        .filter(programme -> known.stream()
                                .noneMatch(row -> row.line().action() == line.action() && row.programme() == programme))
                        .map(programme -> new Row(line, programme)))
                .toList();
        return lacking.stream();
    }

    private static ActOnCase command(Row row, int version) {
        return new ActOnCase(row.line().action(), version, JsonNodeFactory.instance.objectNode());
    }

    private static Turn turn(Row row, Stage stage, Role role) {
        AccountView taker = account("taker", Role.CASEWORKER);
        CaseNumber number = CaseNumber.of(610103, row.programme(), 2026, 1);
        CaseKey key = new CaseKey(610103, Uuid7.next(), Uuid7.next(), number);
        ApplicationCase work = new ApplicationCase(key, row.programme(), new RegionCode("610103001"), TODAY, taker);
        work.moveTo(stage, TODAY);
        return new Turn(
                work,
                account("somebody", role),
                TODAY,
                Instant.EPOCH,
                POLICY,
                () -> {
                    throw new AssertionError("the gate reads no facts");
                },
                () -> {
                    throw new AssertionError("the gate reads no verification");
                });
    }

    private static AccountView account(String name, Role role) {
        return new AccountView(name, name, new RegionCode("610103001"), Set.of(role));
    }
}
