package io.yimen.award;

import io.yimen.award.AgreementView.CarerKind;
import io.yimen.award.AwardRefused.Why;
import io.yimen.care.InstitutionView;
import io.yimen.care.Institutions;
import io.yimen.common.BusinessClock;
import io.yimen.common.Uuid7;
import io.yimen.screening.MemberFacts.CareSetting;
import io.yimen.security.AccountView;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreements on the care of Tekun people: each award needs one, the newest holds (TEKUN-2021 ch. 5). */
@Service
public class CareAgreements {

    private final AwardDesk desk;
    private final Institutions institutions;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final BusinessClock clock;

    CareAgreements(AwardDesk desk, Institutions institutions, JdbcClient jdbc, AuditTrail audit, BusinessClock clock) {
        this.desk = desk;
        this.institutions = institutions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<AgreementView> of(int county, UUID award) {
        desk.find(county, award);
        return jdbc.sql("SELECT * FROM care_agreement WHERE county_code = ? AND award_id = ? ORDER BY id DESC")
                .params(county, award)
                .query(CareAgreements::row)
                .list();
    }

    /** @throws AwardRefused when it cannot be done now, or by this person */
    @Transactional
    public void sign(int county, UUID id, SignAgreement wish, String tier) {
        Award award = desk.running(county, id, Role.CASEWORKER);
        Optional<InstitutionView> institution = institution(county, wish.institution());
        AccountView by = desk.by();
        CarerKind kind = institution.isPresent() ? CarerKind.INSTITUTION : CarerKind.PERSON;
        jdbc.sql("""
                INSERT INTO care_agreement (county_code, township_code, id, award_id, carer_kind, carer, institution_id, tier, setting,
                    duties, begin_on, signed_on, by_user, by_name, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(county, award.townshipCode(), Uuid7.next(), id, kind.name())
                .param(institution.map(InstitutionView::name).orElse(wish.carer()))
                .param(wish.institution())
                .params(tier, kind == CarerKind.INSTITUTION ? CareSetting.INSTITUTION.name() : CareSetting.HOME.name())
                .params(wish.duties(), wish.begin(), wish.signedOn(), by.username(), by.displayName())
                .param(clock.now().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(new AuditEvent(
                county,
                "CARE_AGREEMENT_SIGNED",
                id.toString(),
                AuditEvent.OK,
                Map.of("carer", kind.name(), "tier", tier)));
    }

    private Optional<InstitutionView> institution(int county, @Nullable UUID id) {
        if (id == null) {
            return Optional.empty();
        }
        Optional<InstitutionView> found = institutions.valid(county, id);
        if (found.isEmpty()) {
            throw new AwardRefused(Why.NO_SUCH_INSTITUTION);
        }
        return found;
    }

    private static AgreementView row(ResultSet row, int number) throws SQLException {
        return new AgreementView(
                row.getObject("id", UUID.class),
                CarerKind.valueOf(row.getString("carer_kind")),
                row.getString("carer"),
                row.getString("tier"),
                CareSetting.valueOf(row.getString("setting")),
                row.getString("duties"),
                row.getObject("begin_on", LocalDate.class),
                row.getObject("signed_on", LocalDate.class),
                row.getString("by_name"));
    }
}
