package io.yimen.registry;

import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a search on the record: who, how it was meant, how many were found; never a name or a number. */
@Component
class SearchRecord {

    private final AuditTrail audit;
    private final CurrentAccount account;

    SearchRecord(AuditTrail audit, CurrentAccount account) {
        this.audit = audit;
        this.account = account;
    }

    void of(SearchResult result) {
        RegionCode region = account.get().region();
        int county = region.level().compareTo(RegionLevel.COUNTY) < 0 ? 0 : region.county();
        String subject =
                result.hits().size() == 1 ? result.hits().get(0).key().id().toString() : "-";
        audit.record(new AuditEvent(county, "PERSON_SEARCHED", subject, AuditEvent.OK, detail(result)));
    }

    private static Map<String, String> detail(SearchResult result) {
        RegionCode elsewhere = result.elsewhere();
        return Map.of(
                "kind", result.kind().name(),
                "hits", Integer.toString(result.hits().size()),
                "elsewhere", elsewhere == null ? "-" : elsewhere.value());
    }
}
