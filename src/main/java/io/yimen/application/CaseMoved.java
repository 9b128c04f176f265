package io.yimen.application;

import io.yimen.common.CaseNumber;
import java.util.UUID;

/** Something was done to a case. */
public record CaseMoved(
        int county, UUID applicationId, CaseNumber caseNumber, CaseAction action, Stage from, Stage to) {}
