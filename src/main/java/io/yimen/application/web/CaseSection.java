package io.yimen.application.web;

import io.yimen.application.CaseView;
import io.yimen.common.Programme;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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

    /** Those that a case of its programme has; quick relief knows neither visit, registers nor notice. */
    static List<CaseSection> of(CaseView view) {
        Programme programme = view.header().programme();
        EnumSet<CaseSection> without = EnumSet.noneOf(CaseSection.class);
        if (programme != Programme.TEKUN && programme != Programme.RIGID_EXPENDITURE) {
            without.add(OWN);
        }
        if (programme != Programme.TEMPORARY_ASSISTANCE && view.header().stage().open()) {
            without.add(RELIEF);
        }
        if (view.relief().quick()) {
            without.addAll(EnumSet.of(VERIFICATION, VISIT, NOTICE));
        }
        return List.copyOf(EnumSet.complementOf(without));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
