package io.yimen.application;

import io.yimen.common.CaseNumber;
import java.util.UUID;

/** A case was confirmed from which money, or a recognition, runs by the month; published inside the transaction that did so. */
public record CaseConfirmed(int county, UUID applicationId, CaseNumber caseNumber) {}
