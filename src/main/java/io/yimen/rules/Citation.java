package io.yimen.rules;

import java.time.LocalDate;

/** The article a trace line names: the one in force on the day of the decision, or the oldest known before that. */
enum Citation {
    TEKUN_FIRST(measures2021("TEKUN-2021#art-4"), law2026("SAL-2026#art-14")),
    TEKUN_WORK_ABILITY(measures2021("TEKUN-2021#art-5"), law2026("SAL-2026#art-16")),
    TEKUN_INCOME(measures2021("TEKUN-2021#art-6")),
    TEKUN_SUPPORT(measures2021("TEKUN-2021#art-8")),
    TEKUN_SELF_CARE(measures2021("TEKUN-2021#art-22")),
    TEKUN_STANDARD(since(2014, 5, 1, "SAIM-2014"), law2026("SAL-2026#art-17")),
    WHO_COUNTS(since(2012, 12, 12, "DIBAO-2012"), measures2021("DIBAO-2021#art-7")),
    INCOME(since(2012, 12, 12, "DIBAO-2012"), measures2021("DIBAO-2021#art-13")),
    COUNTED_INCOME(since(2012, 12, 12, "DIBAO-2012"), measures2021("DIBAO-2021#art-12"), law2026("SAL-2026#art-18")),
    LINE(since(2014, 5, 1, "SAIM-2014"), law2026("SAL-2026#art-19")),
    ASSETS(since(2012, 12, 12, "DIBAO-2012"), measures2021("DIBAO-2021#art-14")),
    DIBAO_AMOUNT(since(2012, 12, 12, "DIBAO-2012"), measures2021("DIBAO-2021#art-23"), law2026("SAL-2026#art-18")),
    ADD_ON(since(2012, 12, 12, "DIBAO-2012"), measures2021("DIBAO-2021#art-27"), law2026("SAL-2026#art-20")),
    RECHECK(since(2012, 12, 12, "DIBAO-2012"), measures2021("DIBAO-2021#art-31"), law2026("SAL-2026#art-46")),
    MARGIN(measures2021("DIBAO-2021#art-8"), law2026("SAL-2026#art-21")),
    DISABLED_ADULT(measures2021("DIBAO-2021#art-8"), since(2022, 10, 20, "NOTICE-2022"), law2026("SAL-2026#art-21")),
    RIGID(since(2025, 1, 1, "RIGID-2025#art-4"), law2026("SAL-2026#art-22")),
    QUICK_RELIEF(since(2018, 1, 23, "TEMP-2018"), since(2026, 1, 1, "QUICK-2026"), law2026("SAL-2026#art-50")),
    TEMPORARY(since(2014, 10, 3, "TEMP-2014"), since(2018, 1, 23, "TEMP-2018"), law2026("SAL-2026#art-29")),
    CONSENT(measures2021("DIBAO-2021#art-17"), law2026("SAL-2026#art-41")),
    DISCREPANCY(measures2021("DIBAO-2021#art-18"), law2026("SAL-2026#art-43")),
    AWARD_ELSEWHERE(measures2021("DIBAO-2021#art-17"), law2026("SAL-2026#art-42"));

    private final Source[] sources;

    Citation(Source... sources) {
        this.sources = sources;
    }

    /** An article and the day from which it is the one to cite. */
    record Source(LocalDate from, String article) {}

    String on(LocalDate day) {
        for (int i = sources.length - 1; i > 0; i--) {
            if (!day.isBefore(sources[i].from())) {
                return sources[i].article();
            }
        }
        return sources[0].article();
    }

    Source[] sources() {
        return sources.clone();
    }

    private static Source since(int year, int month, int day, String article) {
        return new Source(LocalDate.of(year, month, day), article);
    }

    /** The measures of 2021 on Dibao and on Tekun apply from the same day. */
    private static Source measures2021(String article) {
        return since(2021, 7, 1, article);
    }

    private static Source law2026(String article) {
        return since(2026, 7, 1, article);
    }
}
