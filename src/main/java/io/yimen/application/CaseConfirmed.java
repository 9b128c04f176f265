package io.yimen.application;

import io.yimen.common.CaseNumber;
import java.util.UUID;

/** The county confirmed a case; published inside the transaction that did so. */
public record CaseConfirmed(int county, UUID applicationId, CaseNumber caseNumber) {}
