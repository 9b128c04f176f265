package io.yimen.verification.report;

import java.util.UUID;

/** A version of a report is not what was hashed when it was made. */
public class ReportTampered extends RuntimeException {

    ReportTampered(UUID report) {
        super("Report " + report + " does not fit its hash");
    }
}
