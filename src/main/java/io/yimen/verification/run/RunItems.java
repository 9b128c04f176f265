package io.yimen.verification.run;

/**
 * The questions of a run to one source.
 *
 * @param waiting not answered yet
 * @param unasked not asked, for want of a consent or a number
 * @param silent refused, never answered or called back
 */
public record RunItems(String source, long waiting, long answered, long unasked, long silent) {}
