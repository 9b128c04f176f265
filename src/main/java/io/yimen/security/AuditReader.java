package io.yimen.security;

import io.yimen.common.RegionCode;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The auditor's eyes: the trail of the auditor's region and the proof that nobody changed it. Auditors see no case, so the
 * scope that shows them these rows is opened here and nowhere else; that they looked is an event too.
 */
@Service
public class AuditReader {

    private final AuditRepository repository;
    private final AuditTrail trail;
    private final CurrentAccount account;
    private final TransactionTemplate reading;

    AuditReader(
            AuditRepository repository,
            AuditTrail trail,
            CurrentAccount account,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.trail = trail;
        this.account = account;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    public AuditPage page(AuditFilter filter, int page, int size) {
        trail.recordApart(AuditEvent.ok(0, "AUDIT_READ", county(filter)));
        return read(() -> new AuditPage(
                repository.rows(filter, size, page * size),
                repository.count(filter),
                page,
                size,
                repository.actions()));
    }

    /** Every event, oldest first, one at a time, for an archive outside; {@code file} is opened once the export is on record. */
    public void export(AuditFilter filter, Supplier<Consumer<AuditRow>> file) {
        trail.recordApart(AuditEvent.ok(0, "AUDIT_EXPORTED", county(filter)));
        Consumer<AuditRow> out = file.get();
        read(() -> {
            try (Stream<AuditRow> rows = repository.stream(filter)) {
                rows.forEach(out);
            }
            return true;
        });
    }

    /** Each chain in reach with its head and its faults. */
    public List<ChainReport> verify() {
        List<ChainReport> reports = read(() -> repository.chains().stream()
                .map(county -> new ChainReport(
                        repository.head(county).orElse(new ChainHead(county, 0, "")), repository.faults(county)))
                .toList());
        long broken = reports.stream().filter(report -> !report.whole()).count();
        trail.recordApart(new AuditEvent(
                0, "AUDIT_VERIFIED", "chains", broken == 0 ? AuditEvent.OK : "BROKEN", Map.of("broken", "" + broken)));
        return reports;
    }

    private <T> T read(Supplier<T> work) {
        RegionCode region = account.get().region();
        return Scopes.callIn(
                RegionScope.of(region),
                () -> Optional.ofNullable(reading.execute(status -> work.get())).orElseThrow());
    }

    private static String county(AuditFilter filter) {
        return filter.county() == AuditFilter.EVERY_COUNTY ? "all" : Integer.toString(filter.county());
    }
}
