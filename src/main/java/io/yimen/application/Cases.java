package io.yimen.application;

import io.yimen.common.CaseNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Reads cases: the case page, lists and the workbench. */
@Service
public class Cases {

    /** @throws CaseNotFound when it is not in the caller's area */
    public CaseView view(CaseNumber number, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** The same with whole numbers; the reason goes into the audit trail, and there is a limit an hour. */
    public CaseView reveal(CaseNumber number, String reason, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** The facts of an earlier version, masked. */
    public CaseFacts facts(CaseNumber number, int factsVersion) {
        throw new UnsupportedOperationException();
    }

    /** What the township that took the application for another may know; empty for everybody else. */
    public Optional<FollowedCase> follow(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    public CasePage list(CaseFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** @param mine only what the reader took or must act on */
    public Workbench workbench(boolean mine) {
        throw new UnsupportedOperationException();
    }

    /** Who changed a case last, for the conflict page. */
    public CaseConflict lastChange(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** What a confirmed case grants. */
    public CaseDecision decision(int county, UUID applicationId) {
        throw new UnsupportedOperationException();
    }
}
