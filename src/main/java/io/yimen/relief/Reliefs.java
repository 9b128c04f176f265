package io.yimen.relief;

import io.yimen.common.BusinessClock;
import io.yimen.common.Money;
import io.yimen.common.Uuid7;
import io.yimen.security.AccountView;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reliefs: granted in the transaction that decides a case, paid in instalments, known wherever the person asks again. */
@Service
public class Reliefs {

    private final ReliefRepository reliefs;
    private final ReliefRegister register;
    private final ReserveFunds funds;
    private final CurrentAccount accounts;
    private final AuditTrail audit;
    private final BusinessClock clock;

    Reliefs(
            ReliefRepository reliefs,
            ReliefRegister register,
            ReserveFunds funds,
            CurrentAccount accounts,
            AuditTrail audit,
            BusinessClock clock) {
        this.reliefs = reliefs;
        this.register = register;
        this.funds = funds;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes the relief down, pays it from the township's reserve fund where it is cash at once, and enters its persons.
     *
     * @throws FundTooLow when the fund does not hold that much
     */
    @Transactional
    public UUID grant(GrantRelief grant) {
        AccountView by = accounts.get();
        GrantRelief.Matter matter = grant.matter();
        UUID id = Uuid7.next();
        reliefs.add(
                grant, new ReliefRepository.Granted(id, clock.today(), clock.now(), by.username(), by.displayName()));
        for (int i = 0; i < grant.parts().size(); i++) {
            reliefs.addInstalment(matter, id, part(grant, i, by), by.username());
        }
        register.enter(matter.county(), matter.application(), grant.persons());
        if (grant.paying().paid() && grant.paying().method() == PayMethod.CASH) {
            funds.payOut(matter.township(), grant.amount(), new ReserveFunds.Cause(id, matter.caseNumber()));
        }
        audit.record(new AuditEvent(
                matter.county(),
                "RELIEF_GRANTED",
                id.toString(),
                AuditEvent.OK,
                Map.of("case", matter.caseNumber(), "variant", grant.variant().name())));
        return id;
    }

    private Instalment part(GrantRelief grant, int index, AccountView by) {
        GrantRelief.Part part = grant.parts().get(index);
        boolean paid = grant.paying().paid();
        return new Instalment(
                index + 1,
                part.dueOn(),
                part.amount(),
                paid ? clock.today() : null,
                paid ? by.displayName() : null,
                null);
    }

    /** From now on the relief counts for this person too. */
    @Transactional
    public void identified(int county, UUID application, byte[] person) {
        register.enter(county, application, List.of(person));
    }

    /** What these persons had before, but in that case; whoever else would grant them something waits until this is decided. */
    @Transactional
    public List<KnownRelief> earlier(List<byte[]> persons, UUID except) {
        if (persons.isEmpty()) {
            return List.of();
        }
        register.await(persons);
        return register.of(persons, except);
    }

    @Transactional(readOnly = true)
    public Optional<ReliefView> ofCase(int county, UUID application) {
        return reliefs.ofCase(county, application);
    }

    /** @throws ReliefNotFound when it is not in the caller's area */
    @Transactional
    public ReliefView view(int county, UUID id) {
        ReliefView view = reliefs.find(county, id).orElseThrow(ReliefNotFound::new);
        audit.record(AuditEvent.ok(county, "RELIEF_VIEWED", id.toString()));
        return view;
    }

    @Transactional(readOnly = true)
    public ReliefPage list(ReliefFilter filter) {
        ReliefRepository.Totals totals = reliefs.totals(filter);
        return new ReliefPage(
                filter,
                totals.count(),
                Money.ofFen(totals.sumFen()),
                Money.ofFen(totals.openFen()),
                reliefs.page(filter));
    }

    /**
     * Finance has paid an instalment; each is paid once.
     *
     * @throws ReliefNotFound when it is not in the caller's area
     * @throws AlreadyPaid when somebody was faster
     */
    @Transactional
    public void pay(int county, UUID id, int number, @Nullable String reference) {
        AccountView by = accounts.get();
        Instalment due = reliefs.find(county, id).orElseThrow(ReliefNotFound::new).instalments().stream()
                .filter(part -> part.number() == number)
                .findFirst()
                .orElseThrow(ReliefNotFound::new);
        Instalment paid = new Instalment(number, due.dueOn(), due.amount(), clock.today(), by.displayName(), reference);
        if (!reliefs.pay(county, id, paid, by.username())) {
            throw new AlreadyPaid();
        }
        audit.record(new AuditEvent(
                county, "RELIEF_PAID", id.toString(), AuditEvent.OK, Map.of("instalment", Integer.toString(number))));
    }
}
