package io.yimen.statistics;

/** A finished file with the name it is offered under. */
public record ExportFile(String name, String contentType, byte[] content) {}
