package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.verification.KnownAnswers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Takes applications and moves them on; each action is one transaction. */
@Service
public class Applications {

    private final Opening opening;
    private final Workflow workflow;
    private final Acceptance acceptance;
    private final CaseViews views;
    private final Sampling sampling;
    private final TransactionTemplate ownTransaction;

    Applications(
            Opening opening,
            Workflow workflow,
            Acceptance acceptance,
            CaseViews views,
            Sampling sampling,
            PlatformTransactionManager transactions) {
        this.opening = opening;
        this.workflow = workflow;
        this.acceptance = acceptance;
        this.views = views;
        this.sampling = sampling;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Opens a case for each programme that is applied for.
     *
     * @throws InvalidFacts when the facts cannot be read, or are incomplete and it is no draft
     * @throws ActiveCase when a member has an open case already
     */
    @Transactional
    public List<CaseView> open(OpenCase command, Locale locale) {
        return opening.open(command).stream()
                .map(turn -> views.of(turn, locale))
                .toList();
    }

    /** Opens cases as {@link #open} does, for callers that show nothing of them. */
    @Transactional
    public List<MovedCase> take(OpenCase command) {
        return opening.open(command).stream().map(Applications::moved).toList();
    }

    /** Takes an urgent emergency in, for the township's head to grant what the window asks for. */
    @Transactional
    public MovedCase takeUrgent(ObjectNode facts, AskedRelief asked) {
        Turn turn = opening.open(new OpenCase(facts, List.of(Programme.TEMPORARY_ASSISTANCE), false))
                .get(0);
        turn.work().askedFor(asked);
        return moved(turn);
    }

    /**
     * Accepts a draft for the programmes ticked: it becomes the case of one of them, and a case is opened for each other.
     *
     * @throws StaleCase when the draft has moved on
     * @throws CaseIncomplete when facts are missing or no programme is ticked
     * @throws ActiveCase when a member has an open case already
     */
    @Transactional
    public List<MovedCase> accept(CaseNumber draft, int version, List<Programme> programmes) {
        return acceptance.accept(draft, version, programmes).stream()
                .map(Applications::moved)
                .toList();
    }

    /** Does one action as {@link #act} does, for callers that show nothing of the case. */
    @Transactional
    public MovedCase move(CaseNumber number, ActOnCase command) {
        return moved(workflow.act(number, command));
    }

    /**
     * Takes in what registers answered by another way than the gateway, and makes the report of it.
     *
     * @throws CaseNotFound outside the caller's area
     */
    @Transactional
    public void takeAnswers(CaseNumber number, List<KnownAnswers.Known> known, LocalDate dataAsOf) {
        workflow.takeAnswers(number, known, dataAsOf);
    }

    /** Everything that is wrong or missing in facts, if they came in now. */
    public List<Flaw> flaws(ObjectNode facts) {
        return opening.flaws(facts);
    }

    /**
     * Does work, such as {@link #open}, in the area of the township that will decide, when another one took the
     * application and the caller belongs to that one; a transaction must not be open yet.
     */
    public <T> T forTownshipOf(ObjectNode facts, Supplier<T> work) {
        return opening.decidedElsewhere(facts)
                .map(township -> Scopes.callIn(RegionScope.of(township), work))
                .orElseGet(work);
    }

    /**
     * Does one action of the table.
     *
     * @throws CaseNotFound outside the caller's area
     * @throws ActionForbidden when this person may not
     * @throws StaleCase when the case has moved on
     * @throws IllegalAction when the stage does not know the action
     * @throws InvalidFacts when {@code data} cannot be read
     * @throws CaseIncomplete when something is missing
     */
    @Transactional
    public CaseView act(CaseNumber number, ActOnCase command, Locale locale) {
        return views.of(workflow.act(number, command), locale);
    }

    /** Confirms each on its own; one failure never rolls back another. */
    public BatchResult confirmAll(List<BatchResult.Wanted> cases, Locale locale) {
        List<BatchResult.Item> items = new ArrayList<>();
        for (BatchResult.Wanted wanted : cases) {
            items.add(confirm(wanted, locale));
        }
        return new BatchResult(items);
    }

    /** Draws the share of the cases now in review that the county must visit; answers those drawn. */
    @Transactional
    public List<CaseNumber> drawSample() {
        return sampling.draw();
    }

    private static MovedCase moved(Turn turn) {
        ApplicationCase work = turn.work();
        return new MovedCase(work.number(), work.stage(), work.version());
    }

    private BatchResult.Item confirm(BatchResult.Wanted wanted, Locale locale) {
        ActOnCase command = new ActOnCase(CaseAction.CONFIRM, wanted.version(), opening.nothing());
        try {
            CaseView view = ownTransaction.execute(status -> views.of(workflow.act(wanted.number(), command), locale));
            return new BatchResult.Confirmed(wanted.number(), view);
        } catch (RuntimeException refused) {
            return new BatchResult.Failed(wanted.number(), refused);
        }
    }
}
