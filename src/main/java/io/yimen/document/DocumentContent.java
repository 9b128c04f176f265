package io.yimen.document;

/** A document on its way to a reader. */
public record DocumentContent(String name, String mediaType, boolean picture, byte[] content) {}
