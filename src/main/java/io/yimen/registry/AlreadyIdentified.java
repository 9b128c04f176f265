package io.yimen.registry;

/** The file has another number already, or points to another file. */
public class AlreadyIdentified extends RuntimeException {}
