package io.yimen.statistics;

import io.yimen.common.BusinessClock;
import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.common.Uuid7;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a dashboard into a file; what the page hides the file hides, and each export is recorded under its id. */
@Service
public class DashboardExports {

    private final Dashboards dashboards;
    private final ExportTables tables;
    private final CurrentAccount account;
    private final AuditTrail audit;
    private final BusinessClock clock;

    DashboardExports(
            Dashboards dashboards, ExportTables tables, CurrentAccount account, AuditTrail audit, BusinessClock clock) {
        this.dashboards = dashboards;
        this.tables = tables;
        this.account = account;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ExportFile export(DashboardQuery query, ExportFormat format, Locale locale) {
        DashboardView view = dashboards.of(query);
        String id = Uuid7.next().toString();
        Export export =
                tables.of(view, new ExportTables.Origin(id, account.get().username(), clock.now()), locale);
        record(view, format, export);
        String name = "yimen-%s-%s-%s.%s".formatted(view.region().code(), view.month(), id, format.ending());
        return new ExportFile(name, format.contentType(), format.write(export));
    }

    private void record(DashboardView view, ExportFormat format, Export export) {
        RegionCode region = view.region().code();
        int rows =
                export.tables().stream().mapToInt(table -> table.rows().size()).sum();
        audit.record(new AuditEvent(
                region.level() == RegionLevel.COUNTY ? region.county() : 0,
                "DASHBOARD_EXPORTED",
                export.id(),
                AuditEvent.OK,
                Map.of(
                        "region", region.value(),
                        "month", view.month().toString(),
                        "format", format.name(),
                        "rows", Integer.toString(rows))));
    }
}
