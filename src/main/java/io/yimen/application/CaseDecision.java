package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.Residence;
import io.yimen.screening.ScreeningResult;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the county confirmed: one entry for each award that begins. */
public record CaseDecision(
        int county,
        UUID applicationId,
        UUID decisionId,
        CaseNumber caseNumber,
        RegionCode township,
        Residence residence,
        @Nullable UUID household,
        LocalDate decidedOn,
        String applicantName,
        List<Entry> entries) {

    /**
     * One programme for the household or for one member; {@code components} are the parts of the amount as the result
     * has them, {@code hold} while another county still pays.
     */
    public record Entry(
            Programme programme,
            ScreeningResult.Scope scope,
            List<Person> members,
            Money monthlyAmount,
            List<ScreeningResult.Component> components,
            YearMonth beginMonth,
            int recheckMonths,
            boolean hold) {}

    /** A member; {@code personCounty} and {@code person} are absent when another area keeps the file. */
    public record Person(
            String ref,
            String name,
            @Nullable String idMasked,
            LocalDate birthDate,
            @Nullable Integer personCounty,
            @Nullable UUID person) {}
}
