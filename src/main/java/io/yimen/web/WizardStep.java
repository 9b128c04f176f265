package io.yimen.web;

import org.jspecify.annotations.Nullable;

/** One step of a form in several pages: {@code done}, {@code now} or {@code later}; without url it is no link. */
public record WizardStep(int number, String words, @Nullable String url, String state) {}
