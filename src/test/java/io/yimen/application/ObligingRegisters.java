package io.yimen.application;

import io.yimen.common.BusinessClock;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.verification.KnownAnswers;
import io.yimen.verification.KnownAnswers.Known;
import io.yimen.verification.Verifications;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registers for tests that are about something else: as soon as an inquiry starts they have answered every question, with no
 * record unless a test said what they know of a case's people. Nothing of the gateway is left out but the wire.
 */
@Component
@ConditionalOnProperty("yimen.test.obliging-registers")
public class ObligingRegisters {

    private final Verifications verifications;
    private final KnownAnswers answers;
    private final BusinessClock clock;
    private final TransactionTemplate apart;
    private final Map<String, List<Known>> knowledge = new ConcurrentHashMap<>();
    private final Map<String, CaseMoved> inquiries = new ConcurrentHashMap<>();

    ObligingRegisters(
            Verifications verifications,
            KnownAnswers answers,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.verifications = verifications;
        this.answers = answers;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What the registers know of the people of a case. */
    public void know(String caseNumber, Known... known) {
        knowledge.put(caseNumber, List.of(known));
    }

    /** The registers say nothing about a case until {@link #answer(String, Known...)}. */
    public void beSilentAbout(String caseNumber) {
        knowledge.put(caseNumber, List.of(new Known("", "", List.of())));
    }

    /** Answers whatever waits about a case, with what is known of it now. */
    public void answer(String caseNumber, Known... known) {
        know(caseNumber, known);
        answer(inquiries.get(caseNumber));
    }

    private void answer(CaseMoved moved) {
        Scopes.runIn(
                new RegionScope(moved.county(), moved.county(), 0),
                () -> apart.executeWithoutResult(status -> verifications
                        .latest(moved.county(), moved.applicationId())
                        .ifPresent(order -> answers.take(
                                moved.county(),
                                order.id(),
                                knowledge.getOrDefault(moved.caseNumber().value(), List.of()),
                                clock.today().minusDays(1)))));
    }

    @TransactionalEventListener
    void on(CaseMoved moved) {
        List<Known> known = knowledge.getOrDefault(moved.caseNumber().value(), List.of());
        if (moved.to() == Stage.UNDER_INQUIRY) {
            inquiries.put(moved.caseNumber().value(), moved);
        }
        boolean silent = known.size() == 1 && known.get(0).source().isEmpty();
        if (!silent && moved.to() == Stage.UNDER_INQUIRY) {
            answer(moved);
        }
    }
}
