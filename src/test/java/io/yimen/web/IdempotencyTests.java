package io.yimen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.web.Idempotency.Stored;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@YimenTest
class IdempotencyTests {

    private static final byte[] BODY = Idempotency.hash("POST /x", "{}");

    @Autowired
    private Idempotency idempotency;

    @Autowired
    private TestDatabase database;

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void the_same_key_and_body_answer_the_first_result_again() {
        Stored first = idempotency.once("key-1", "a", BODY, this::work);
        Stored again = idempotency.once("key-1", "a", BODY, this::work);

        assertThat(again).isEqualTo(first).isEqualTo(new Stored(201, "{\"n\":1}"));
        assertThat(done).hasValue(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        idempotency.once("key-2", "a", BODY, this::work);

        assertThatExceptionOfType(ApiProblem.class)
                .isThrownBy(() -> idempotency.once("key-2", "a", Idempotency.hash("POST /x", "{ }"), this::work))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
                    assertThat(problem.code()).isEqualTo("IDEMPOTENCY_KEY");
                });
        assertThat(done).hasValue(1);
    }

    @Test
    void keys_of_two_accounts_and_requests_without_a_key_are_apart() {
        idempotency.once("key-3", "a", BODY, this::work);
        idempotency.once("key-3", "b", BODY, this::work);
        idempotency.once(null, "a", BODY, this::work);
        idempotency.once(null, "a", BODY, this::work);

        assertThat(done).hasValue(4);
    }

    @Test
    void work_that_failed_may_be_tried_again() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> idempotency.once("key-4", "a", BODY, () -> {
                    throw new IllegalStateException("no");
                }));

        assertThat(idempotency.once("key-4", "a", BODY, this::work).status()).isEqualTo(201);
    }

    @Test
    void of_twenty_twins_at_once_one_works_and_all_hear_its_answer() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Callable<Stored>> twins = Stream.generate(
                        () -> (Callable<Stored>) () -> idempotency.once("key-5", "a", BODY, this::work))
                .limit(20)
                .toList();

        for (Future<Stored> answer : clients.invokeAll(twins)) {
            assertThat(answer.get()).isEqualTo(new Stored(201, "{\"n\":1}"));
        }
        clients.shutdown();
        assertThat(done).hasValue(1);
    }

    @Test
    void keys_older_than_a_week_are_forgotten_and_younger_ones_kept() {
        idempotency.once("old", "week", BODY, this::work);
        idempotency.once("young", "week", BODY, this::work);
        age("old", "7 days 1 second");
        age("young", "6 days 23 hours");

        assertThat(idempotency.forgetOld()).isEqualTo(1);
        assertThat(idempotency.forgetOld()).isZero();

        idempotency.once("young", "week", BODY, this::work);
        assertThat(done).hasValue(2);
        idempotency.once("old", "week", BODY, this::work);
        assertThat(done).hasValue(3);
    }

    private void age(String key, String age) {
        JdbcClient.create(database.asSuperuser())
                .sql("UPDATE idempotency_key SET created_at = now() - ?::interval WHERE account = 'week' AND key = ?")
                .params(age, key)
                .update();
    }

    private Stored work() {
        return new Stored(201, "{\"n\":" + done.incrementAndGet() + "}");
    }
}
