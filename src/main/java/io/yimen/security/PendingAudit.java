package io.yimen.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The events of one transaction, written just before it commits: the head of a chain is locked while it is extended, and held
 * only that long two cases of one county do not wait for each other's work.
 */
final class PendingAudit implements TransactionSynchronization {

    private final Consumer<AuditEntry> append;
    private final List<AuditEntry> entries = new ArrayList<>();
    private boolean committing;

    private PendingAudit(Consumer<AuditEntry> append) {
        this.append = append;
    }

    static PendingAudit ofTransaction(Consumer<AuditEntry> append) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingAudit.class::isInstance)
                .map(PendingAudit.class::cast)
                .findAny()
                .orElseGet(() -> register(new PendingAudit(append)));
    }

    private static PendingAudit register(PendingAudit pending) {
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(AuditEntry entry) {
        if (committing) {
            append.accept(entry);
        } else {
            entries.add(entry);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        // always in the same order of chains, so that two transactions with several counties cannot block each other
        entries.stream()
                .sorted(Comparator.comparingInt(entry -> entry.event().county()))
                .forEach(append);
    }
}
