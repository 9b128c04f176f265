package io.yimen.verification;

import static io.yimen.verification.RegisterServer.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.verification.RegisterServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Sources fail, come back, are slow or busy, and the gateway itself may die: nothing is lost and nothing is asked twice. */
class PatienceTests extends GatewayTest {

    private static final String MARKET = "/rest/market";
    private static final String TAX = "/dci/tax";

    @Autowired
    private Sendings sendings;

    @Autowired
    private SourceRepository sources;

    @Autowired
    private Reminders reminders;

    private OpenOrder opened() {
        OpenOrder order = order(member("m1"));
        sign(order);
        open(order);
        return order;
    }

    @Test
    void a_failure_is_tried_again_ever_later_with_the_same_key_and_not_without_end() {
        REGISTER.on(MARKET, asked -> Answer.status(500));
        OpenOrder order = opened();
        round();

        List<Duration> waits = List.of(
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofHours(6));
        for (int i = 0; i < waits.size(); i++) {
            int before = REGISTER.at(MARKET).size();
            assertThat(due(order))
                    .isBetween(
                            clock.instant().plus(waits.get(i)).minusSeconds(20),
                            clock.instant().plus(waits.get(i).multipliedBy(11).dividedBy(10)));
            round();
            assertThat(REGISTER.at(MARKET)).as("not before its time").hasSize(before);
            clock.forward(waits.get(i).multipliedBy(11).dividedBy(10).plusSeconds(1));
            round();
            assertThat(REGISTER.at(MARKET)).hasSize(before + 1);
        }
        clock.forward(Duration.ofDays(2));
        round();

        assertThat(REGISTER.at(MARKET)).hasSize(6);
        assertThat(REGISTER.at(MARKET).stream()
                        .map(RegisterServer.Received::key)
                        .distinct())
                .hasSize(1);
        assertThat(item(order, "MARKET").state()).isEqualTo(ItemState.UNAVAILABLE);
        assertThat(item(order, "MARKET").reason()).isEqualTo("verification.reason.RETRIES_EXHAUSTED");
    }

    @Test
    void a_source_that_says_when_to_come_again_is_left_in_peace_until_then() {
        REGISTER.on(MARKET, asked -> Answer.status(429).with("Retry-After", "900"));
        OpenOrder order = opened();

        round();

        assertThat(due(order)).isAfter(clock.instant().plusSeconds(880));
        clock.forward(Duration.ofMinutes(5));
        round();
        assertThat(REGISTER.at(MARKET)).hasSize(1);
        clock.forward(Duration.ofMinutes(13));
        REGISTER.on(MARKET, asked -> found(asked, "[{\"role\":\"OFFICER\",\"capital\":\"1.00\"}]"));
        round();
        assertThat(item(order, "MARKET").state()).isEqualTo(ItemState.ANSWERED);
    }

    @Test
    void a_refusal_is_never_tried_again() {
        REGISTER.on(MARKET, asked -> Answer.status(403));
        OpenOrder order = opened();
        round();
        clock.forward(Duration.ofDays(1));
        round();

        assertThat(REGISTER.at(MARKET)).hasSize(1);
        assertThat(item(order, "MARKET").reason()).isEqualTo("verification.reason.SOURCE_REFUSED");
    }

    @Test
    void a_source_down_for_ten_minutes_loses_no_item() {
        AtomicBoolean down = new AtomicBoolean(true);
        REGISTER.on(
                MARKET,
                asked -> down.get()
                        ? Answer.status(503)
                        : found(asked, "[{\"role\":\"OFFICER\",\"capital\":\"1.00\"}]"));
        List<OpenOrder> orders = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            orders.add(opened());
        }
        Source market = market();

        round();

        assertThat(circuits.state(market)).isEqualTo(CircuitState.OPEN);
        // twenty, and what the other three workers had under way
        assertThat(REGISTER.at(MARKET).size()).isBetween(20, 23);
        assertThat(states(orders)).containsOnly(ItemState.QUEUED, ItemState.UNAVAILABLE);
        assertThat(states(orders).stream().filter(ItemState.QUEUED::equals)).hasSizeBetween(17, 20);
        for (int minute = 0; minute < 10; minute++) {
            clock.forward(Duration.ofSeconds(61));
            round();
        }
        assertThat(REGISTER.at(MARKET).size()).as("three try a minute").isBetween(21, 53);
        assertThat(states(orders)).isSubsetOf(ItemState.QUEUED, ItemState.UNAVAILABLE);
        down.set(false);
        for (int hour = 0; hour < 8; hour++) {
            clock.forward(Duration.ofHours(1));
            round();
        }
        assertThat(circuits.state(market)).isEqualTo(CircuitState.CLOSED);
        assertThat(states(orders)).containsOnly(ItemState.ANSWERED);
        assertThat(
                        count(
                                "SELECT count(*) FROM (SELECT item_id FROM verification_result GROUP BY item_id, round HAVING count(*) > 1) t"))
                .isZero();
    }

    @Test
    void calls_that_take_too_long_open_the_circuit_too() {
        sql.sql("UPDATE verification_source SET slow_ms = 100 WHERE code = 'MARKET'")
                .update();
        circuits.reset("MARKET");
        REGISTER.on(
                MARKET,
                asked -> Answer.ok(RegisterServer.rest(asked, "01", "", "[]")).after(150));
        for (int i = 0; i < 24; i++) {
            opened();
        }

        round();

        assertThat(circuits.state(market())).isEqualTo(CircuitState.OPEN);
        sql.sql("UPDATE verification_source SET slow_ms = 5000 WHERE code = 'MARKET'")
                .update();
    }

    @Test
    void no_more_calls_at_once_than_a_source_bears() {
        REGISTER.on(
                MARKET,
                asked -> Answer.ok(RegisterServer.rest(asked, "01", "", "[]")).after(1_000));
        sql.sql("UPDATE verification_source SET state = 'PAUSED', pause_reason = 'TEST' WHERE code <> 'MARKET'")
                .update();
        List<OpenOrder> orders = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            orders.add(opened());
        }

        round();

        sql.sql("UPDATE verification_source SET state = 'ACTIVE', pause_reason = NULL")
                .update();
        assertThat(states(orders)).containsOnly(ItemState.NO_RECORD);
        assertThat(REGISTER.mostAtOnce).hasValueBetween(2, 4);
    }

    @Test
    void a_paused_source_is_not_asked() {
        sql.sql("UPDATE verification_source SET state = 'PAUSED', pause_reason = 'TEST' WHERE code = 'MARKET'")
                .update();
        OpenOrder order = opened();

        round();

        sql.sql("UPDATE verification_source SET state = 'ACTIVE', pause_reason = NULL")
                .update();
        assertThat(item(order, "MARKET").state()).isEqualTo(ItemState.QUEUED);
        assertThat(REGISTER.at(MARKET)).isEmpty();
    }

    @Test
    void the_quota_of_an_agreement_is_for_a_day() {
        sql.sql("UPDATE verification_agreement SET daily_quota = 2 WHERE id = 'MARKET-2026-61'")
                .update();
        List<OpenOrder> orders = List.of(opened(), opened(), opened());

        round();

        assertThat(states(orders))
                .containsExactlyInAnyOrder(ItemState.NO_RECORD, ItemState.NO_RECORD, ItemState.QUEUED);
        business.moveTo(DAY.plusDays(1));
        round();
        sql.sql("UPDATE verification_agreement SET daily_quota = 20000 WHERE id = 'MARKET-2026-61'")
                .update();
        assertThat(states(orders)).containsOnly(ItemState.NO_RECORD);
    }

    @Test
    void a_sending_cut_off_by_a_crash_goes_out_again_with_its_key_and_is_answered_once() {
        OpenOrder order = opened();
        Source market = market();
        List<AskedItem> claimed = here(() -> sendings.claim(market, 10));
        AskedItem lost = claimed.stream()
                .filter(item -> item.id().equals(item(order, "MARKET").id()))
                .findFirst()
                .orElseThrow();

        // the process dies here: the attempt is on record, its end is not
        assertThat(count("SELECT count(*) FROM item_attempt WHERE item_id = ? AND outcome IS NULL", lost.id()))
                .isEqualTo(1);
        upkeep.requeueLost();
        round();
        assertThat(REGISTER.at(MARKET)).as("perhaps it is still under way").isEmpty();
        clock.forward(Duration.ofMinutes(5));
        upkeep.requeueLost();
        round();

        assertThat(REGISTER.at(MARKET))
                .singleElement()
                .satisfies(asked -> assertThat(asked.key()).isEqualTo(lost.key()));
        assertThat(item(order, "MARKET").state()).isEqualTo(ItemState.NO_RECORD);
        assertThat(story(lost.id()))
                .containsExactly("CREATED", "CONSENT_OK", "QUEUED", "SENT", "QUEUED", "SENT", "NO_RECORD");
        // and the answer to the first sending arrives after all
        int changed = here(() -> sendings.settle(
                List.of(new Sendings.Settlement(COUNTY, lost.id(), 1, new Dispatch.NoRecord("{}", DAY)))));
        assertThat(changed).isZero();
        assertThat(count("SELECT count(*) FROM verification_result WHERE item_id = ?", lost.id()))
                .isEqualTo(1);
    }

    @Test
    void a_question_acknowledged_and_not_answered_is_asked_again_daily_with_its_key_as_often_as_is_allowed() {
        OpenOrder order = opened();
        round();
        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.ACKED);
        reminders.late();
        round();
        assertThat(REGISTER.at(TAX)).as("it has a day").hasSize(1);

        for (int day = 1; day <= 8; day++) {
            clock.forward(Duration.ofHours(25));
            reminders.late();
            round();
        }

        assertThat(REGISTER.at(TAX)).hasSize(6);
        assertThat(REGISTER.at(TAX))
                .extracting(RegisterServer.Received::key)
                .containsOnly(REGISTER.at(TAX).get(0).key());
        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.ACKED);
        assertThat(story(item(order, "TAX").id()))
                .startsWith("CREATED", "CONSENT_OK", "QUEUED", "SENT", "ACKED", "QUEUED", "SENT", "ACKED")
                .endsWith("SENT", "ACKED");
        assertThat(REGISTER.at("/rest/market"))
                .as("what was answered is left alone")
                .hasSize(1);
    }

    @Test
    void a_callback_that_comes_while_the_reminder_waits_is_taken_and_the_reminder_does_not_go() {
        OpenOrder order = opened();
        round();
        clock.forward(Duration.ofHours(25));
        reminders.late();
        ItemView waiting = item(order, "TAX");
        assertThat(waiting.state()).isEqualTo(ItemState.QUEUED);
        assertThat(waiting.reason()).isEqualTo("verification.reason.REMINDED");

        int changed = here(() -> sendings.settle(
                List.of(new Sendings.Settlement(COUNTY, waiting.id(), 1, new Dispatch.NoRecord("{}", DAY)))));
        round();

        assertThat(changed).isEqualTo(1);
        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.NO_RECORD);
        assertThat(REGISTER.at(TAX)).hasSize(1);
    }

    @Test
    void two_workers_never_take_the_same_item() {
        for (int i = 0; i < 10; i++) {
            opened();
        }
        Source market = market();
        List<UUID> taken = new CopyOnWriteArrayList<>();

        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            workers.add(new Thread(() -> here(() -> sendings.claim(market, 3)).forEach(item -> taken.add(item.id()))));
        }
        workers.forEach(Thread::start);
        workers.forEach(PatienceTests::await);

        assertThat(taken).doesNotHaveDuplicates().hasSizeBetween(3, 10);
    }

    @Test
    void silence_is_escalated_after_three_five_and_ten_days_and_then_stays_silence() {
        OpenOrder order = opened();
        round();
        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.ACKED);

        List<Integer> flags = new ArrayList<>();
        for (int day : List.of(2, 3, 5, 10)) {
            business.moveTo(DAY.plusDays(day));
            upkeep.escalate();
            upkeep.expire();
            flags.add(item(order, "TAX").escalation());
        }
        assertThat(flags).containsExactly(0, 3, 5, 10);
        assertThat(state(order)).isEqualTo(OrderState.OPEN);
        business.moveTo(DAY.plusDays(16));
        clock.forward(Duration.ofHours(2));
        upkeep.expire();

        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.EXPIRED);
        assertThat(item(order, "TAX").state().silent()).isTrue();
        assertThat(item(order, "TAX").state().answered()).isFalse();
        assertThat(item(order, "TAX").reason()).isEqualTo("verification.reason.NO_ANSWER_IN_TIME");
        assertThat(state(order)).isEqualTo(OrderState.EXPIRED);
        UUID id = here(() -> verifications.latest(COUNTY, order.subjectOf()))
                .orElseThrow()
                .id();
        assertThat(heard.events.stream().filter(event -> event.orderId().equals(id)))
                .hasSize(1);
    }

    @Test
    void a_question_that_we_never_sent_is_asked_before_its_source_counts_as_silent() {
        OpenOrder order = opened();
        business.moveTo(DAY.plusDays(30));

        upkeep.expire();
        assertThat(item(order, "MARKET").state()).isEqualTo(ItemState.QUEUED);
        round();
        upkeep.expire();

        assertThat(item(order, "MARKET").state()).isEqualTo(ItemState.NO_RECORD);
        assertThat(item(order, "TAX").state())
                .as("it acknowledged just now, and may answer")
                .isEqualTo(ItemState.ACKED);
    }

    @Test
    void a_question_that_lies_unsent_for_an_hour_ends_after_its_sources_last_day() {
        OpenOrder order = opened();
        business.moveTo(DAY.plusDays(30));
        clock.forward(Duration.ofMinutes(61));

        upkeep.expire();

        assertThat(item(order, "MARKET").state()).isEqualTo(ItemState.EXPIRED);
    }

    @Test
    void a_case_that_ends_stops_its_questions() {
        OpenOrder order = opened();

        here(() -> {
            verifications.cancel(COUNTY, order.subjectOf(), "CASE_ENDED");
            return true;
        });
        round();

        assertThat(items(order)).allMatch(item -> item.state() == ItemState.CANCELLED);
        assertThat(state(order)).isEqualTo(OrderState.CANCELLED);
        assertThat(REGISTER.received).isEmpty();
    }

    @Test
    void one_order_can_be_asked_at_once_in_the_thread_of_who_waits() {
        OpenOrder other = opened();
        OpenOrder order = opened();
        UUID id = here(() -> verifications.latest(COUNTY, order.subjectOf()))
                .orElseThrow()
                .id();

        verifications.askNow(COUNTY, id);

        assertThat(item(order, "MPS_HUKOU").state()).isEqualTo(ItemState.NO_RECORD);
        assertThat(item(other, "MPS_HUKOU").state()).isEqualTo(ItemState.QUEUED);
    }

    /** Every change of every item of this class stands in the history, each beginning where the one before ended. */
    @Test
    void the_history_of_every_item_is_whole() {
        opened();
        round();

        assertThat(count("""
                SELECT count(*) FROM verification_item i WHERE i.state IS DISTINCT FROM (
                    SELECT t.to_state FROM item_transition t WHERE t.item_id = i.id ORDER BY t.step DESC LIMIT 1)""")).isZero();
        assertThat(count("""
                SELECT count(*) FROM item_transition t JOIN item_transition n ON n.item_id = t.item_id AND n.step = t.step + 1
                WHERE n.from_state IS DISTINCT FROM t.to_state""")).isZero();
        assertThat(count("SELECT count(*) FROM item_transition")).isPositive();
    }

    @ParameterizedTest
    @EnumSource(ItemState.class)
    void no_state_follows_itself_and_none_leads_back_to_the_beginning(ItemState state) {
        assertThatThrownBy(() -> ItemTransitions.require(state, state)).hasMessageContaining(state.name());
        assertThat(ItemTransitions.allowed(state, ItemState.CREATED)).isFalse();
        assertThat(state.answered() && state.silent()).isFalse();
        assertThat(state.answered() && state.open()).isFalse();
    }

    private Source market() {
        return here(() -> sources.book().source("MARKET"));
    }

    private List<ItemState> states(List<OpenOrder> orders) {
        return orders.stream().map(order -> item(order, "MARKET").state()).toList();
    }

    private Instant due(OpenOrder order) {
        return sql.sql("SELECT due_at FROM verification_queue WHERE item_id = ?")
                .param(item(order, "MARKET").id())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static void await(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
