package io.yimen.application;

import io.yimen.common.CaseNumber;
import java.time.Instant;

/** Who changed a case after it was read, when, how, and which version it has now. */
public record CaseConflict(
        CaseNumber number, int version, Stage stage, String by, String byName, String action, Instant at) {}
