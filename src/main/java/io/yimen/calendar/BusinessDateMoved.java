package io.yimen.calendar;

import java.time.LocalDate;

/** The demo's business date was moved, forwards or backwards. */
public record BusinessDateMoved(LocalDate to) {}
