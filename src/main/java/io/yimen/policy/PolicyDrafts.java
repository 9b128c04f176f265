package io.yimen.policy;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of policy values, on their way from one person's proposal to another person's approval. */
@Service
public class PolicyDrafts {

    private final DraftRepository repository;

    PolicyDrafts(DraftRepository repository) {
        this.repository = repository;
    }

    /** The draft, when it lies in the region of the account. */
    @Transactional(readOnly = true)
    public Optional<PolicyDraft> find(UUID id) {
        return repository.find(id);
    }
}
