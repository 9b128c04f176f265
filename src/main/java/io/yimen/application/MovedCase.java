package io.yimen.application;

import io.yimen.common.CaseNumber;

/** Where a case stands after it was opened or moved on, for callers that show nothing of it. */
public record MovedCase(CaseNumber number, Stage stage, int version) {}
