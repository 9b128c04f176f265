package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.region.Regions;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what the owner of a source agreed to, and ends it; an agreement that was used is never changed. */
@Service
public class Agreements {

    /** Why an agreement cannot be entered. */
    public enum Fault {
        REGION,
        FIELDS,
        DATES,
        TAKEN
    }

    private final SourceRepository sources;
    private final AgreementRepository agreements;
    private final SourceStatsRepository stats;
    private final Regions regions;
    private final CurrentAccount account;
    private final AuditTrail audit;
    private final BusinessClock clock;

    Agreements(
            SourceRepository sources,
            AgreementRepository agreements,
            SourceStatsRepository stats,
            Regions regions,
            CurrentAccount account,
            AuditTrail audit,
            BusinessClock clock) {
        this.sources = sources;
        this.agreements = agreements;
        this.stats = stats;
        this.regions = regions;
        this.account = account;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when it was entered. */
    @Transactional
    public Optional<Fault> enter(String source, AgreeOn command) {
        Source known = Optional.ofNullable(sources.book().sources().get(source)).orElseThrow(SourceNotFound::new);
        Optional<Fault> fault = fault(known, command);
        if (fault.isEmpty() && !agreements.insert(source, command)) {
            return Optional.of(Fault.TAKEN);
        }
        if (fault.isEmpty()) {
            happened(source, "+ " + command.id(), "VERIFICATION_AGREEMENT_ENTERED");
        }
        return fault;
    }

    /** Ends an agreement today; what still waits under it is not sent any more. */
    @Transactional
    public void end(String source, String id) {
        if (agreements.end(source, id, clock.today())) {
            happened(source, "− " + id, "VERIFICATION_AGREEMENT_ENDED");
        }
    }

    private Optional<Fault> fault(Source source, AgreeOn command) {
        if (regions.find(command.region()).isEmpty()) {
            return Optional.of(Fault.REGION);
        }
        if (command.fields().isEmpty() || !fieldsOf(source.mapping()).containsAll(command.fields())) {
            return Optional.of(Fault.FIELDS);
        }
        return command.validTo() != null && command.validTo().isBefore(command.validFrom())
                ? Optional.of(Fault.DATES)
                : Optional.empty();
    }

    /** Every field a source can answer, by its mapping. */
    static Set<String> fieldsOf(SourceMapping mapping) {
        Set<String> fields = new TreeSet<>();
        for (SourceMapping.FactRule rule : mapping.facts()) {
            if (rule.amount() != null) {
                fields.add(rule.kind() + ".amount");
            }
            rule.detail().keySet().forEach(name -> fields.add(rule.kind() + "." + name));
        }
        return fields;
    }

    private void happened(String source, String note, String action) {
        stats.note(source, SourceEvent.Kind.CHANGED, note, account.get().username(), clock.now());
        audit.record(new AuditEvent(0, action, source, AuditEvent.OK, Map.of("agreement", note)));
    }
}
