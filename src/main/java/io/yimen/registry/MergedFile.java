package io.yimen.registry;

import java.time.LocalDate;

/** A temporary file that turned out to be somebody's. */
public record MergedFile(PersonKey person, PersonKey temporary, String key, LocalDate on) {}
