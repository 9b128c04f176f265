package io.yimen.application;

import io.yimen.common.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Unfinished applications: saved step by step, open to the whole township, accepted when complete. */
@Service
public class Drafts {

    /** Starts a draft with what is known, which may be nothing but the township. */
    public DraftView start(ObjectNode facts) {
        throw new UnsupportedOperationException();
    }

    /** @throws CaseNotFound when it is no draft of the caller's township */
    public DraftView get(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /**
     * Lays a step over the draft: each top-level field of {@code part} replaces that field, a null removes it.
     *
     * @throws StaleCase when somebody else saved meanwhile
     * @throws InvalidFacts only when the part cannot be kept at all; what is merely unfinished stands in {@link DraftView#flaws}
     */
    public DraftView save(CaseNumber number, int version, ObjectNode part) {
        throw new UnsupportedOperationException();
    }

    /** The drafts of the caller's area, last saved first. */
    public List<CaseRow> open() {
        throw new UnsupportedOperationException();
    }
}
