package io.yimen.award;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.screening.ScreeningResult.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** An award in a list. */
public record AwardRow(
        int county,
        UUID id,
        int township,
        String applicant,
        String caseNumber,
        Programme programme,
        Scope scope,
        int members,
        Money amount,
        YearMonth begin,
        AwardState state,
        LocalDate nextRecheck) {}
