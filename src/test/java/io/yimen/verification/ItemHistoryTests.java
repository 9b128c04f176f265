package io.yimen.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.verification.RegisterServer.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever way a question goes, each step of it stands in its history and no other does; the seed tells which way it was. */
class ItemHistoryTests extends GatewayTest {

    private static final int STEPS = 40;
    private static final List<String> PATHS = List.of("/rest/market", "/rest/mps-vehicle", "/rest/mps-hukou");

    @Autowired
    private ItemStates states;

    @Autowired
    private ItemRepository items;

    @Autowired
    private OpenWork work;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void a_random_legal_way_is_in_the_history_step_by_step_and_an_illegal_step_leaves_none(long seed) {
        Random random = new Random(seed);
        OpenOrder order = order(member("m1"));
        sign(order);
        open(order);
        for (ItemView item : items(order)) {
            List<String> expected = new ArrayList<>(story(item.id()));
            ItemState at = item.state();
            for (int i = 0; i < STEPS; i++) {
                ItemState to = ItemState.values()[random.nextInt(ItemState.values().length)];
                if (ItemTransitions.allowed(at, to)) {
                    move(item.id(), to, "STEP_" + i);
                    expected.add(to.name());
                    at = to;
                } else {
                    assertThatThrownBy(() -> move(item.id(), to, "NEVER")).hasMessageContaining(to.name());
                }
            }

            assertThat(story(item.id())).isEqualTo(expected);
            assertThat(count("SELECT count(*) FROM item_transition WHERE item_id = ? AND reason = 'NEVER'", item.id()))
                    .isZero();
        }
        wholeAndLegal(order);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 34, 55, 89})
    void whatever_people_registers_and_time_do_in_any_order_is_in_the_history(long seed) {
        Random random = new Random(seed);
        OpenOrder order = order(member("m1"), member("m2"));
        UUID consent = sign(order);
        open(order);
        for (int i = 0; i < STEPS / 2; i++) {
            String before = fingerprint(order);
            long rows = rows(order);
            something(random, order, consent);

            assertThat(before.equals(fingerprint(order)) || rows(order) > rows)
                    .as("a change without a line, seed %d, step %d", seed, i)
                    .isTrue();
            wholeAndLegal(order);
        }
        here(() -> {
            verifications.cancel(COUNTY, order.subjectOf(), "CASE_ENDED");
            return true;
        });
        wholeAndLegal(order);
        assertThat(items(order)).noneMatch(item -> item.state().open());
    }

    private void something(Random random, OpenOrder order, UUID consent) {
        List<ItemView> all = items(order);
        UUID one = all.get(random.nextInt(all.size())).id();
        switch (random.nextInt(8)) {
            case 0 -> REGISTER.on(PATHS.get(random.nextInt(PATHS.size())), asked -> Answer.status(500));
            case 1 -> REGISTER.forget();
            case 2 -> clock.forward(Duration.ofMinutes(10));
            case 3 -> business.moveTo(business.today().plusDays(random.nextInt(6)));
            case 4 -> attempt(() -> verifications.dispute(COUNTY, one, "OBJECTION"));
            case 5 -> attempt(() -> verifications.askAgain(COUNTY, one, "OBJECTION"));
            case 6 -> attempt(() -> verifications.settleDispute(COUNTY, one, "OBJECTION"));
            default -> attempt(() -> consents.withdraw(COUNTY, consent, random.nextBoolean() ? "m1" : "m2", "改变主意"));
        }
        if (random.nextBoolean()) {
            round();
        }
        upkeep.requeueLost();
        upkeep.escalate();
        upkeep.expire();
    }

    /** What is not allowed in a state is refused, and leaves everything as it was. */
    private static void attempt(Runnable work) {
        try {
            here(() -> {
                work.run();
                return true;
            });
        } catch (IllegalStateException | ItemNotFound notNow) {
            assertThat(notNow).isNotNull();
        }
    }

    private void move(UUID item, ItemState to, String reason) {
        here(() -> transaction.execute(status -> {
            work.lock(COUNTY, List.of(item));
            ItemRow row = items.lock(COUNTY, Set.of(item)).get(0);
            states.move(COUNTY, List.of(ItemChange.of(row, to).because(reason)));
            return true;
        }));
    }

    /** Each row begins where the one before ended, the last one ends where the item stands, and all of them are legal. */
    private void wholeAndLegal(OpenOrder order) {
        assertThat(count(
                        "SELECT count(*) FROM verification_item i JOIN verification_order o ON o.id = i.order_id"
                                + " WHERE o.subject_of = ? AND i.state IS DISTINCT FROM (SELECT t.to_state FROM item_transition t"
                                + " WHERE t.item_id = i.id ORDER BY t.step DESC LIMIT 1)",
                        order.subjectOf()))
                .isZero();
        List<String[]> steps = sql.sql(
                        "SELECT t.from_state, t.to_state, lag(t.to_state) OVER (PARTITION BY t.item_id ORDER BY t.step),"
                                + " t.step, lag(t.step) OVER (PARTITION BY t.item_id ORDER BY t.step) FROM item_transition t"
                                + " JOIN verification_item i ON i.id = t.item_id JOIN verification_order o ON o.id = i.order_id"
                                + " WHERE o.subject_of = ?")
                .param(order.subjectOf())
                .query((row, n) -> new String[] {
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)
                })
                .list();
        for (String[] step : steps) {
            assertThat(step[0]).as(Arrays.toString(step)).isEqualTo(step[2]);
            if (step[0] == null) {
                assertThat(step[1]).isEqualTo(ItemState.CREATED.name());
            } else {
                assertThat(ItemTransitions.allowed(ItemState.valueOf(step[0]), ItemState.valueOf(step[1])))
                        .as(Arrays.toString(step))
                        .isTrue();
                assertThat(Integer.parseInt(step[3])).isEqualTo(Integer.parseInt(step[4]) + 1);
            }
        }
        assertThat(steps).isNotEmpty();
    }

    private String fingerprint(OpenOrder order) {
        return items(order).stream()
                .map(item -> item.id() + item.state().name())
                .sorted()
                .toList()
                .toString();
    }

    private long rows(OpenOrder order) {
        return count(
                "SELECT count(*) FROM item_transition t JOIN verification_item i ON i.id = t.item_id"
                        + " JOIN verification_order o ON o.id = i.order_id WHERE o.subject_of = ?",
                order.subjectOf());
    }
}
