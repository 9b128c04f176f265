package io.yimen.care;

import io.yimen.common.BusinessClock;
import io.yimen.common.RegionLevel;
import io.yimen.security.AccountView;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of a county, and tells who may be chosen on a day. */
@Service
public class Institutions {

    private final InstitutionRepository institutions;
    private final CurrentAccount account;
    private final AuditTrail audit;
    private final BusinessClock clock;

    Institutions(InstitutionRepository institutions, CurrentAccount account, AuditTrail audit, BusinessClock clock) {
        this.institutions = institutions;
        this.account = account;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of the reader's county, also those no longer valid. */
    @Transactional(readOnly = true)
    public List<InstitutionView> all() {
        AccountView reader = account.get();
        return reader.region().level().compareTo(RegionLevel.COUNTY) < 0
                ? List.of()
                : institutions.of(reader.region().county());
    }

    /** Those of a county that may be chosen today. */
    @Transactional(readOnly = true)
    public List<InstitutionView> valid(int county) {
        return institutions.of(county).stream()
                .filter(one -> one.validOn(clock.today()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<InstitutionView> valid(int county, UUID id) {
        return valid(county).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** @throws InstitutionMoved when the version read is not the last any more */
    @Transactional
    public UUID keep(KeepInstitution kept) {
        int county = account.get().region().county();
        UUID id = kept.id() == null ? institutions.add(county, kept) : kept.id();
        if (kept.id() != null && !institutions.change(county, id, kept)) {
            throw new InstitutionMoved();
        }
        audit.record(new AuditEvent(
                county,
                kept.id() == null ? "INSTITUTION_ENTERED" : "INSTITUTION_CHANGED",
                id.toString(),
                AuditEvent.OK,
                Map.of("kind", kept.kind().name(), "beds", Integer.toString(kept.beds()))));
        return id;
    }
}
