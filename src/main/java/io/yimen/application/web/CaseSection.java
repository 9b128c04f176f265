package io.yimen.application.web;

import io.yimen.application.CaseView;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sections of the case page, in their order. */
enum CaseSection {
    HOUSEHOLD,
    INCOME,
    VERIFICATION,
    VISIT,
    SHEET,
    NOTICE,
    DOCUMENTS,
    HISTORY;

    /** The section asked for; else the benefit sheet once there is one. */
    static CaseSection of(@Nullable String asked, CaseView view) {
        return Stream.of(values())
                .filter(section -> section.key().equals(asked))
                .findFirst()
                .orElse(view.sheet() == null ? HOUSEHOLD : SHEET);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
