package io.yimen.award;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.Residence;
import io.yimen.screening.ScreeningResult.Scope;
import io.yimen.web.DueClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One award with the people it is for and the parts of its amount; an ended one waits for no recheck. */
public record AwardView(
        int county,
        UUID id,
        String caseNumber,
        String applicant,
        String place,
        Programme programme,
        Scope scope,
        Residence residence,
        AwardState state,
        Money amount,
        Money line,
        List<AwardMember> members,
        List<AwardPart> parts,
        YearMonth begin,
        @Nullable YearMonth end,
        LocalDate nextRecheck,
        @Nullable DueClock recheck,
        LocalDate confirmedOn,
        Instant grantedAt) {

    /** The name of the member a part is for, or nothing. */
    public String nameOf(@Nullable String ref) {
        return members.stream()
                .filter(member -> member.ref().equals(ref))
                .map(AwardMember::name)
                .findFirst()
                .orElse("");
    }
}
