package io.yimen.document;

import java.util.UUID;

/** The case that a document serves. */
public record CaseLink(int county, int township, UUID subjectOf, String caseNumber) {}
