package io.yimen.application.web;

import io.yimen.application.CaseView;
import io.yimen.application.ProgrammeFile;
import io.yimen.common.Programme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an answer about a case holds that only its programme asks for. */
final class OwnAnswers {

    private static final List<String> ROUTES =
            List.of("MEDICAL", "EDUCATION", "HOUSING", "EMPLOYMENT", "TEMPORARY_ASSISTANCE");

    private OwnAnswers() {}

    static void put(Map<String, Object> body, CaseView view) {
        ProgrammeFile own = view.own();
        if (view.header().programme() == Programme.TEKUN) {
            Map<String, Object> care = new LinkedHashMap<>();
            care.put("selfCareDueOn", own.selfCareDue());
            care.put("assessments", own.assessments());
            care.put("choices", own.choices());
            care.put("supporters", own.findings());
            care.put("unassessed", own.unassessed());
            body.put("care", care);
        }
        if (view.header().programme() == Programme.RIGID_EXPENDITURE) {
            put(body, "complex", own.complex());
            put(body, "meeting", own.meeting());
        }
    }

    /** What a margin family may go on to: aid of others, and temporary assistance from this window (SAL-2026 art. 21). */
    static List<String> routes(CaseView view) {
        return margin(view) ? ROUTES : List.of();
    }

    /** Whether the county decided that it is a margin family. */
    static boolean margin(CaseView view) {
        CaseView.Decided decision = view.decision();
        return decision != null
                && decision.outcome().equals("CONFIRMED")
                && decision.result().programmes().stream()
                        .anyMatch(entry -> entry.programme() == Programme.DIBAO_MARGIN && entry.granted())
                && view.header().programme() == Programme.DIBAO;
    }

    private static void put(Map<String, Object> body, String field, @Nullable Object value) {
        if (value != null) {
            body.put(field, value);
        }
    }
}
