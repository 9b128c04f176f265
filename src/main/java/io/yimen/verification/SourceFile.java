package io.yimen.verification;

import java.util.List;

/** Everything about one source: its state, how it is set up, its agreements, how its records are read, and what happened. */
public record SourceFile(
        SourceRow row,
        ChangeSource settings,
        int periodMonths,
        List<MappingRow> mapping,
        List<AgreementRow> agreements,
        List<SourceEvent> events) {}
