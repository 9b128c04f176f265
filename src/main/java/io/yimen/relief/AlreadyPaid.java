package io.yimen.relief;

/** An instalment is paid once. */
public class AlreadyPaid extends RuntimeException {}
