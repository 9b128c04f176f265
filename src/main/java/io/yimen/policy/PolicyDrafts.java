package io.yimen.policy;

import io.yimen.common.BusinessClock;
import io.yimen.common.RegionLevel;
import io.yimen.common.Uuid7;
import io.yimen.policy.DraftPeople.Hand;
import io.yimen.policy.DraftStep.Action;
import io.yimen.security.AccountView;
import io.yimen.security.CurrentAccount;
import io.yimen.web.ApiProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts of policy values, on their way from one person's proposal to another person's approval. A draft belongs to the region
 * of the one who drafts it; only accounts of that very region change or decide it.
 */
@Service
public class PolicyDrafts {

    private final DraftRepository repository;
    private final DocumentRepository documents;
    private final DraftReader reader;
    private final DraftChecks checks;
    private final DraftRecords records;
    private final CurrentAccount account;
    private final BusinessClock clock;

    PolicyDrafts(
            DraftRepository repository,
            DocumentRepository documents,
            DraftReader reader,
            DraftChecks checks,
            DraftRecords records,
            CurrentAccount account,
            BusinessClock clock) {
        this.repository = repository;
        this.documents = documents;
        this.reader = reader;
        this.checks = checks;
        this.records = records;
        this.account = account;
        this.clock = clock;
    }

    /** The draft, when it lies in the region of the account. */
    @Transactional(readOnly = true)
    public Optional<PolicyDraft> find(UUID id) {
        return repository.find(id);
    }

    /** @throws InvalidDraft with everything that is wrong; nothing is stored then */
    @Transactional
    public UUID create(DraftInput input) {
        return create(input, Action.DRAFTED, "");
    }

    @Transactional
    UUID create(DraftInput input, Action how, String note) {
        PolicyDraft draft = valid(input, blank());
        repository.insert(draft);
        hold(draft);
        records.note(draft, how, note);
        return draft.id();
    }

    /**
     * Saves the draft as it was typed over the version that was read.
     *
     * @throws StaleDraft when it is another version by now, or no longer being drafted
     */
    @Transactional
    public void change(UUID id, int version, DraftInput input) {
        PolicyDraft draft = valid(input, own(id, version));
        ifCurrent(repository.change(draft, hand()), draft);
        hold(draft);
        records.note(draft, Action.CHANGED, "");
    }

    /** Puts a file beside the draft, in place of an earlier one of its kind. */
    @Transactional
    public void attach(UUID id, int version, DocumentKind kind, String name, byte[] content) {
        PolicyDraft draft = own(id, version);
        DocumentFile file = UploadedDocument.read(kind, name, content, hand());
        ifCurrent(repository.change(draft, hand()), draft);
        documents.put(draft, file, content);
        records.note(draft, Action.FILE_ADDED, file.name());
    }

    @Transactional
    public void submit(UUID id, int version) {
        PolicyDraft draft = own(id, version);
        check(draft);
        ifCurrent(repository.submit(draft, hand()), draft);
        records.note(draft, Action.SUBMITTED, "");
    }

    /** Takes a submitted draft back to go on drafting it. */
    @Transactional
    public void takeBack(UUID id, int version) {
        PolicyDraft draft = own(id, version);
        ifCurrent(repository.takeBack(draft), draft);
        records.note(draft, Action.TAKEN_BACK, "");
    }

    @Transactional
    public void withdraw(UUID id, int version, String reason) {
        PolicyDraft draft = own(id, version);
        String why = reason("withdrawReason", reason);
        ifCurrent(repository.withdraw(draft), draft);
        repository.release(draft);
        records.note(draft, Action.WITHDRAWN, why);
    }

    /** A new draft with the same values and document, such as after a rejection. */
    @Transactional
    public UUID copy(UUID id) {
        PolicyDraft model = own(id);
        PolicyDraft blank = blank();
        DraftInput same = DraftInput.of(model);
        PolicyDraft start = new PolicyDraft(
                blank.id(),
                blank.region(),
                model.startsOn(),
                "",
                "",
                DraftState.DRAFT,
                model.values(),
                blank.draftedBy(),
                1,
                DraftGrounds.NONE,
                blank.people());
        PolicyDraft draft = valid(same, start);
        repository.insert(draft);
        hold(draft);
        for (DocumentFile file : documents.of(id)) {
            byte[] content = documents.fetch(file.id()).orElseThrow().content();
            documents.put(draft, UploadedDocument.read(file.kind(), file.name(), content, hand()), content);
        }
        records.note(draft, Action.COPIED, "");
        return draft.id();
    }

    /**
     * Approves the draft, which publishes its values at once.
     *
     * @throws DraftForbidden when the account had a hand in it
     */
    @Transactional
    public void approve(UUID id, int version) {
        PolicyDraft draft = another(id, version);
        check(draft);
        int published = repository.publish(draft, hand());
        ifCurrent(published > 0, draft);
        records.published(draft, published);
    }

    @Transactional
    public void reject(UUID id, int version, String reason) {
        PolicyDraft draft = another(id, version);
        String why = reason("rejectReason", reason);
        ifCurrent(repository.reject(draft, hand()), draft);
        repository.release(draft);
        records.note(draft, Action.REJECTED, why);
    }

    private PolicyDraft own(UUID id) {
        PolicyDraft draft = repository.find(id).orElseThrow(ApiProblem::notFound);
        if (!draft.region().equals(account.get().region())) {
            throw new DraftForbidden(DraftForbidden.Why.OTHER_REGION);
        }
        return draft;
    }

    private PolicyDraft own(UUID id, int version) {
        PolicyDraft draft = own(id);
        ifCurrent(draft.version() == version && draft.state().open(), draft);
        return draft;
    }

    private PolicyDraft another(UUID id, int version) {
        PolicyDraft draft = own(id);
        String me = account.get().username();
        if (repository.steps(id).stream()
                .anyMatch(step -> step.action().shapes() && step.actor().equals(me))) {
            records.refused(draft, "SAME_PERSON");
            throw new DraftForbidden(DraftForbidden.Why.SAME_PERSON);
        }
        ifCurrent(draft.version() == version && draft.state() == DraftState.SUBMITTED, draft);
        return draft;
    }

    /** A fault that is there because somebody else just decided the draft is told as that. */
    private void check(PolicyDraft draft) {
        List<DraftFault> faults = checks.faults(draft, documents.of(draft.id()));
        boolean current = repository
                .find(draft.id())
                .filter(now -> now.version() == draft.version())
                .isPresent();
        ifCurrent(faults.isEmpty() || current, draft);
        InvalidDraft.unless(faults);
    }

    private PolicyDraft valid(DraftInput input, PolicyDraft before) {
        DraftReader.Reading reading = reader.read(input, before);
        List<DraftFault> faults = new ArrayList<>(reading.faults());
        repository.overlaps(reading.draft()).forEach((key, other) -> faults.add(overlap(key, other)));
        InvalidDraft.unless(faults);
        return reading.draft();
    }

    private void hold(PolicyDraft draft) {
        try {
            repository.hold(draft);
        } catch (DuplicateKeyException raced) {
            throw new InvalidDraft(List.of(DraftFault.at("values", "OVERLAP_NOW")));
        }
    }

    private static DraftFault overlap(String key, PolicyDraft other) {
        return DraftFault.ofValue(
                key,
                "OVERLAP",
                other.startsOn(),
                other.people().edited().name(),
                other.documentTitle().isEmpty() ? "–" : other.documentTitle());
    }

    private static String reason(String field, String typed) {
        String reason = typed.strip();
        if (reason.isEmpty()) {
            throw new InvalidDraft(List.of(DraftFault.at(field, "NO_REASON")));
        }
        if (reason.length() > 500) {
            throw new InvalidDraft(List.of(DraftFault.at(field, "TOO_LONG", 500)));
        }
        return reason;
    }

    private void ifCurrent(boolean done, PolicyDraft draft) {
        if (!done) {
            throw new StaleDraft(repository.find(draft.id()).orElse(draft));
        }
    }

    private PolicyDraft blank() {
        AccountView me = account.get();
        if (me.region().level().compareTo(RegionLevel.COUNTY) > 0) {
            throw new DraftForbidden(DraftForbidden.Why.OTHER_REGION);
        }
        LocalDate nextMonth = clock.today().plusMonths(1).withDayOfMonth(1);
        return new PolicyDraft(
                Uuid7.next(),
                me.region(),
                nextMonth,
                "",
                "",
                DraftState.DRAFT,
                Map.of(),
                me.username(),
                1,
                DraftGrounds.NONE,
                new DraftPeople(hand(), hand(), null));
    }

    private Hand hand() {
        AccountView me = account.get();
        return new Hand(me.username(), me.displayName(), clock.now());
    }
}
