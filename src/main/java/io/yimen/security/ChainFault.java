package io.yimen.security;

/** A place where a chain is broken: {@code CHANGED}, {@code GAP}, {@code LINK} or {@code TAIL}. */
public record ChainFault(long seq, String fault) {}
