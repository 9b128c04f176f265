package io.yimen.document;

/**
 * Adds a checked file to a case.
 *
 * @param member whose it is; empty for the family's
 * @param name as the file was called
 */
public record AddDocument(CaseLink link, String type, String member, String name, CheckedFile file) {}
