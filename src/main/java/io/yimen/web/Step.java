package io.yimen.web;

/** One stage of the stepper: {@code done}, {@code now} or {@code later}. */
public record Step(String words, String note, String state) {}
