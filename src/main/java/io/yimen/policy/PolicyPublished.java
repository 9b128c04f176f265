package io.yimen.policy;

import java.time.LocalDate;
import java.util.UUID;

/** A draft was approved: its values hold from that day in the counties of its region, unless a county has its own. */
public record PolicyPublished(UUID draftId, int fromCounty, int toCounty, LocalDate startsOn) {}
