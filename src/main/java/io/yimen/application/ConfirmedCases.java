package io.yimen.application;

import io.yimen.application.CaseDecision.Entry;
import io.yimen.application.CaseDecision.Person;
import io.yimen.common.Money;
import io.yimen.common.Residence;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.ScreeningResult.Component;
import io.yimen.screening.ScreeningResult.Outcome;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Says what a confirmed case grants, entry by entry. */
@Service
class ConfirmedCases {

    private final CaseRepository cases;
    private final CaseRecordsRepository records;
    private final Decisions decisions;

    ConfirmedCases(CaseRepository cases, CaseRecordsRepository records, Decisions decisions) {
        this.cases = cases;
        this.records = records;
        this.decisions = decisions;
    }

    CaseDecision decision(int county, UUID applicationId) {
        ApplicationCase work = cases.find(county, applicationId).orElseThrow(CaseNotFound::new);
        DecisionRow row = records.confirmed(work).orElseThrow(CaseNotFound::new);
        List<MemberRow> members = records.members(work);
        ScreeningResult result = decisions.result(row);
        return new CaseDecision(
                work.county(),
                work.id(),
                row.id(),
                work.number(),
                work.township(),
                Objects.requireNonNullElse(work.residence(), Residence.URBAN),
                work.household(),
                row.decidedOn(),
                work.applicantName(),
                Procedure.of(work.programme()).granted(result).stream()
                        .map(entry -> entry(entry, row, members))
                        .toList());
    }

    private static Entry entry(ProgrammeResult entry, DecisionRow row, List<MemberRow> members) {
        boolean overridden = Procedure.pays(entry) && !Objects.equals(row.amountFen(), row.engineFen());
        Money amount = overridden && row.amountFen() != null
                ? Money.ofFen(row.amountFen())
                : Decisions.orZero(entry.monthlyAmount());
        return new Entry(
                entry.programme(),
                entry.scope(),
                entry.members().stream().map(ref -> person(ref, members)).toList(),
                amount,
                overridden ? List.of(new Component("BASE", null, null, amount)) : entry.components(),
                YearMonth.from(Objects.requireNonNull(row.beginMonth())),
                Objects.requireNonNull(entry.recheckMonths()),
                entry.outcome() == Outcome.HOLD);
    }

    private static Person person(String ref, List<MemberRow> members) {
        MemberRow row = members.stream()
                .filter(member -> member.ref().equals(ref))
                .findFirst()
                .orElseThrow();
        return new Person(row.ref(), row.name(), row.idMasked(), row.birthDate(), row.personCounty(), row.person());
    }
}
