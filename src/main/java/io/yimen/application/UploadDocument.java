package io.yimen.application;

/** A file for a case as it was sent; {@code member} is empty for the family's. */
public record UploadDocument(String type, String member, String name, byte[] content) {}
