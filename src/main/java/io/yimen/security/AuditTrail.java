package io.yimen.security;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the tamper-evident trail; what cannot be audited does not happen. */
@Service
public class AuditTrail {

    private final AuditRepository repository;
    private final CurrentAccount account;
    private final TransactionTemplate apart;

    AuditTrail(AuditRepository repository, CurrentAccount account, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.account = account;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Appends the event with the current account to the chain of its county: as the last step of the caller's transaction,
     * so that both are committed or neither, or at once when there is none or it only reads.
     *
     * @throws AuditUnavailable when it cannot be written
     */
    public void record(AuditEvent event) {
        AuditEntry entry = entry(event);
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            PendingAudit.ofTransaction(this::append).add(entry);
        } else {
            appendApart(entry);
        }
    }

    /** Appends at once in a transaction of its own: for refusals, which must be known although all else is rolled back. */
    public void recordApart(AuditEvent event) {
        appendApart(entry(event));
    }

    void recordApart(AuditEntry entry) {
        appendApart(entry);
    }

    private AuditEntry entry(AuditEvent event) {
        return account.find()
                .map(known -> AuditEntry.of(event, known, Origin.current()))
                .orElseGet(() -> AuditEntry.ofStranger(event, Origin.current()));
    }

    private void appendApart(AuditEntry entry) {
        try {
            apart.executeWithoutResult(status -> append(entry));
        } catch (TransactionException e) {
            throw new AuditUnavailable(e);
        }
    }

    private void append(AuditEntry entry) {
        try {
            repository.append(entry);
        } catch (DataAccessException e) {
            throw new AuditUnavailable(e);
        }
    }
}
