package io.yimen.document;

/** A document that a case still lacks; of the case as a whole when {@code member} is empty. */
public record MissingDocument(DocumentType type, String member) {}
