package io.yimen.policy;

/** A file with what is in it, on its way to a reader. */
public record FetchedDocument(String name, String contentType, byte[] content) {}
