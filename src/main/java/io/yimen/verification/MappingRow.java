package io.yimen.verification;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one kind of fact is read out of a record: fields and the paths they come from. */
public record MappingRow(
        FactKind kind, Map<String, String> where, @Nullable String amount, Map<String, String> detail) {}
