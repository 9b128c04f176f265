package io.yimen.security;

import java.util.List;

/** One page of the trail, newest first, with the kinds of events there are. */
public record AuditPage(List<AuditRow> rows, long total, int page, int size, List<String> actions) {}
