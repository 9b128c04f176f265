package io.yimen.application;

import io.yimen.verification.report.DiscrepancyView;
import io.yimen.verification.report.VerificationView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of the verification must be done before anybody gives an opinion (DIBAO-2021 art. 10 and 11). */
final class NeededVerification {

    private NeededVerification() {}

    static Optional<Lack> missing(VerificationView view) {
        return switch (view.state()) {
            case NOT_STARTED -> Optional.of(Lack.of("VERIFICATION_MISSING", "/verification"));
            case OPEN -> Optional.of(Lack.of("VERIFICATION_OPEN", "/verification/sources", view.waiting()));
            case EXPIRED -> Optional.of(Lack.of("VERIFICATION_EXPIRED", "/verification/state"));
            case COMPLETE -> unsettled(view);
        };
    }

    private static Optional<Lack> unsettled(VerificationView view) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < view.discrepancies().size(); i++) {
            DiscrepancyView one = view.discrepancies().get(i);
            if (one.open()) {
                flaws.add(Flaw.of("/verification/discrepancies/" + i, "application.lack.DISCREPANCY_OPEN"));
            }
        }
        if (!flaws.isEmpty()) {
            return Optional.of(new Lack("DISCREPANCY_OPEN", flaws));
        }
        return view.pending().isEmpty()
                ? Optional.empty()
                : Optional.of(Lack.of("REPORT_CONTESTED", "/verification/objections"));
    }
}
