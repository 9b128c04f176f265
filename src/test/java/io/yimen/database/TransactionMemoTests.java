package io.yimen.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered within a transaction, and that it ends with it. */
class TransactionMemoTests {

    private final TransactionTemplate transaction = new TransactionTemplate(new Nothing());
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void one_transaction_reads_once_and_the_next_reads_again() {
        transaction.executeWithoutResult(status -> {
            assertThat(read("a")).isEqualTo(1);
            assertThat(read("a")).isEqualTo(1);
            assertThat(read("b")).isEqualTo(2);
        });
        transaction.executeWithoutResult(status -> assertThat(read("a")).isEqualTo(3));
    }

    @Test
    void nothing_is_remembered_outside_a_transaction_or_after_it_failed() {
        assertThat(read("a")).isEqualTo(1);
        assertThat(read("a")).isEqualTo(2);
        transaction.executeWithoutResult(status -> {
            assertThat(read("a")).isEqualTo(3);
            status.setRollbackOnly();
        });
        assertThat(read("a")).isEqualTo(4);
    }

    @Test
    void what_changed_is_read_again() {
        transaction.executeWithoutResult(status -> {
            assertThat(read("a")).isEqualTo(1);
            TransactionMemo.forget("a");
            assertThat(read("a")).isEqualTo(2);
        });
    }

    @Test
    void a_transaction_within_another_remembers_for_itself() {
        TransactionTemplate inner = new TransactionTemplate(transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            assertThat(read("a")).isEqualTo(1);
            inner.executeWithoutResult(other -> assertThat(read("a")).isEqualTo(2));
            assertThat(read("a")).isEqualTo(1);
        });
    }

    @Test
    void a_transaction_over_thousands_of_things_keeps_only_the_last_used() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 1_000; i++) {
                read("x" + i);
            }
            assertThat(read("x999")).isEqualTo(1_000);
            assertThat(read("x0")).isEqualTo(1_001);
        });
    }

    private int read(String key) {
        return TransactionMemo.of(key, reads::incrementAndGet);
    }

    /** Transactions of nothing at all. */
    private static final class Nothing extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;
        private boolean open;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return open;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open = true;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            open = false;
            return this;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            open = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // there is nothing to write
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // there is nothing to undo
        }

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            open = false;
        }
    }
}
