package io.yimen.policy;

import io.yimen.web.ApiProblem;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents behind values: published ones for every reader, those of a draft in its region. */
@Service
public class PolicyDocuments {

    private final DocumentRepository repository;

    PolicyDocuments(DocumentRepository repository) {
        this.repository = repository;
    }

    /** @throws ApiProblem 404 when there is none, or none for this account */
    @Transactional(readOnly = true)
    public FetchedDocument fetch(UUID id) {
        return repository.fetch(id).orElseThrow(ApiProblem::notFound);
    }
}
