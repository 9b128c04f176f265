package io.yimen.award;

import io.yimen.application.AwardOfCase.AwardSummary;
import io.yimen.application.CaseDecision;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.Residence;
import io.yimen.common.Uuid7;
import io.yimen.database.CountyKey;
import io.yimen.screening.ScreeningResult.Scope;
import io.yimen.web.DueClock;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A running entitlement; who gets it and of what it is made never change, a later decision makes another award. */
@Entity
@IdClass(CountyKey.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields of what it loads
class Award {

    @Id
    private int countyCode;

    @Id
    private UUID id;

    private int townshipCode;
    private UUID applicationId;
    private int entryNo;
    private String caseNumber;
    private String applicantName;

    @Enumerated(EnumType.STRING)
    private Programme programme;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    @Enumerated(EnumType.STRING)
    private Residence residence;

    private int memberCount;
    private long amountFen;
    private long lineFen;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AwardMember> members;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AwardPart> components;

    private LocalDate beginMonth;
    private @Nullable LocalDate endMonth;
    private LocalDate nextRecheck;

    @Enumerated(EnumType.STRING)
    private AwardState state;

    private LocalDate confirmedOn;
    private Instant grantedAt;

    @Version
    private int version;

    protected Award() {}

    /** Grants what an entry of a decision says, from its first month on. */
    static Award grant(CaseDecision decision, int entryNo, Money line, Instant at) {
        CaseDecision.Entry entry = decision.entries().get(entryNo);
        Award award = new Award();
        award.countyCode = decision.county();
        award.id = Uuid7.next();
        award.townshipCode = Integer.parseInt(decision.township().value());
        award.applicationId = decision.applicationId();
        award.entryNo = entryNo;
        award.caseNumber = decision.caseNumber().value();
        award.applicantName = decision.applicantName();
        award.programme = entry.programme();
        award.scope = entry.scope();
        award.residence = decision.residence();
        award.lineFen = line.fen();
        award.components = AwardParts.of(entry);
        award.members = AwardParts.members(entry);
        award.memberCount = award.members.size();
        award.amountFen = entry.monthlyAmount().fen();
        award.begin(entry.beginMonth(), entry.recheckMonths());
        award.limit(entry);
        award.state = entry.hold() ? AwardState.ON_HOLD : AwardState.RUNNING;
        award.confirmedOn = decision.decidedOn();
        award.grantedAt = at;
        return award;
    }

    private void begin(YearMonth first, int recheckMonths) {
        beginMonth = first.atDay(1);
        nextRecheck = beginMonth.plusMonths(recheckMonths);
    }

    /** Recognition of a rigid-expenditure family ends by itself (RIGID-2025 art. 10): what the rules call its recheck is its term. */
    private void limit(CaseDecision.Entry entry) {
        if (programme == Programme.RIGID_EXPENDITURE) {
            endMonth = beginMonth.plusMonths(entry.recheckMonths() - 1L);
        }
    }

    /** Paid for the last time in that month. */
    void end(YearMonth last) {
        LocalDate month = last.atDay(1);
        // what never began is not paid for any month
        this.endMonth = month.isBefore(beginMonth) ? beginMonth : month;
        if (month.isBefore(beginMonth)) {
            this.state = AwardState.ENDED;
        }
    }

    /** Once its last month is over an award has ended, whatever nobody did. */
    AwardState state(LocalDate today) {
        return endMonth != null && endMonth.isBefore(today.withDayOfMonth(1)) ? AwardState.ENDED : state;
    }

    AwardView view(String place, LocalDate today) {
        return new AwardView(
                countyCode,
                id,
                caseNumber,
                applicantName,
                place,
                programme,
                scope,
                residence,
                state(today),
                Money.ofFen(amountFen),
                Money.ofFen(lineFen),
                members,
                components,
                YearMonth.from(beginMonth),
                endMonth == null ? null : YearMonth.from(endMonth),
                nextRecheck,
                state(today) == AwardState.ENDED ? null : DueClock.calendarDays(today, nextRecheck),
                confirmedOn,
                grantedAt);
    }

    AwardSummary summary(LocalDate today) {
        return new AwardSummary(
                id, state(today).name(), Money.ofFen(amountFen), YearMonth.from(beginMonth), nextRecheck);
    }

    int countyCode() {
        return countyCode;
    }

    UUID id() {
        return id;
    }

    int townshipCode() {
        return townshipCode;
    }

    Programme programme() {
        return programme;
    }

    String caseNumber() {
        return caseNumber;
    }

    String applicantName() {
        return applicantName;
    }

    Money amount() {
        return Money.ofFen(amountFen);
    }

    LocalDate beginMonth() {
        return beginMonth;
    }

    List<AwardMember> members() {
        return members;
    }
}
