package io.yimen.application.web;

import io.yimen.common.Programme;
import java.util.List;
import io.yimen.application.CaseView;
import io.yimen.common.Programme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sections of the case page, in their order. */
enum CaseSection {
    HOUSEHOLD,
    INCOME,
    VERIFICATION,
    VISIT,
    /** What only the programme asks for: self-care and supporters, or the coordination meeting. */
    OWN,
    SHEET,
    NOTICE,
    RELIEF,
    DOCUMENTS,
    HISTORY;

    /** The section asked for; else the benefit sheet once there is one. */
    static CaseSection of(@Nullable String asked, CaseView view) {
        return of(view).stream()
                .filter(section -> section.key().equals(asked))
                .findFirst()
                .orElse(view.relief().quick() ? RELIEF : view.sheet() == null ? HOUSEHOLD : SHEET);
    }

    /** Those that a case has: relief and referrals belong to temporary assistance and to what is decided. */
    static List<CaseSection> of(CaseView view) {
        boolean relief = view.header().programme() == Programme.TEMPORARY_ASSISTANCE
                || !view.header().stage().open();
        return Stream.of(values())
                .filter(section -> section != RELIEF || relief)
                .filter(section -> !view.relief().quick() || section != NOTICE && section != VISIT && section != VERIFICATION)
                .toList();
    }

    /** Those that a case of its programme has. */
    static List<CaseSection> of(CaseView view) {
        Programme programme = view.header().programme();
        boolean own = programme == Programme.TEKUN || programme == Programme.RIGID_EXPENDITURE;
        return Stream.of(values()).filter(section -> own || section != OWN).toList();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
