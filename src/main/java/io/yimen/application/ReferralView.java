package io.yimen.application;

import io.yimen.common.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded suggestion to somebody else, and what came of it.
 *
 * @param uncovered what public aid left open, where a need was stated
 * @param handedOn when a stranger was brought to the rescue station
 */
public record ReferralView(
        UUID id,
        String caseNumber,
        String applicant,
        Target target,
        @Nullable String organisation,
        @Nullable Money uncovered,
        String text,
        @Nullable LocalDate handedOn,
        @Nullable String handedTo,
        LocalDate on,
        String by,
        @Nullable Outcome outcome,
        @Nullable String outcomeText,
        @Nullable LocalDate outcomeOn,
        @Nullable String outcomeBy) {

    /** To whom; message keys under {@code cases.referral}. */
    public enum Target {
        CHARITY,
        MEDICAL,
        EDUCATION,
        HOUSING,
        EMPLOYMENT,
        JUDICIAL,
        RESCUE_STATION,
        OTHER_PROGRAMME
    }

    /** What came of it. */
    public enum Outcome {
        ACCEPTED,
        HELPED,
        DECLINED
    }
}
