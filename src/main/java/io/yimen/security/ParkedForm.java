package io.yimen.security;

import java.util.List;
import java.util.Map;

/** What somebody typed into a form that could not be taken, with the page it was meant for. */
public record ParkedForm(String username, String path, long parkedAt, Map<String, List<String>> fields) {}
