package io.yimen.notice;

import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hangs a notice from one day to another, both counted; the name arrives masked.
 *
 * @param subject which of several things about the case it is; absent for the case itself
 */
public record PublishNotice(
        RegionCode township,
        CaseNumber caseNumber,
        String applicantMasked,
        int members,
        Programme programme,
        Money amount,
        String place,
        LocalDate from,
        LocalDate to,
        NoticePurpose purpose,
        @Nullable UUID subject) {

    /** Of something that is going to be granted. */
    public PublishNotice(
            RegionCode township,
            CaseNumber caseNumber,
            String applicantMasked,
            int members,
            Programme programme,
            Money amount,
            String place,
            LocalDate from,
            LocalDate to) {
        this(
                township,
                caseNumber,
                applicantMasked,
                members,
                programme,
                amount,
                place,
                from,
                to,
                NoticePurpose.GRANT,
                null);
    }
}
