package io.yimen.relief;

import io.yimen.common.BusinessClock;
import io.yimen.common.Money;
import io.yimen.common.RegionCode;
import io.yimen.relief.FundEntry.Kind;
import io.yimen.security.AccountView;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves money in and out of the townships' reserve funds; each movement is a line that stays. */
@Service
public class ReserveFunds {

    private final FundRepository funds;
    private final CurrentAccount accounts;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ReserveFunds(FundRepository funds, CurrentAccount accounts, AuditTrail audit, BusinessClock clock) {
        this.funds = funds;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The relief that a payout is for. */
    record Cause(UUID relief, String caseNumber) {}

    /** Why a line is written. */
    private record Line(
            Kind kind,
            Money amount,
            @Nullable Cause cause,
            @Nullable Integer counters,
            @Nullable String note) {}

    /** The county gives a township money; the first time it opens the fund. */
    @Transactional
    public void topUp(RegionCode township, Money amount, String note) {
        int code = code(township);
        boolean first = funds.balance(code).isEmpty();
        funds.open(code);
        write(code, new Line(first ? Kind.OPENING : Kind.TOP_UP, positive(amount), null, null, note));
    }

    /** Money that was paid out comes back. */
    @Transactional
    public void returned(RegionCode township, Money amount, String note) {
        write(code(township), new Line(Kind.RETURNED, positive(amount), null, null, note));
    }

    /**
     * Sets off a wrong line by its opposite.
     *
     * @throws ReliefNotFound when there is no such line, or it cannot be set off
     * @throws FundTooLow when the money has been spent meanwhile
     */
    @Transactional
    public void correct(RegionCode township, int number, String note) {
        FundEntry wrong = funds.lock(code(township))
                .flatMap(fund -> funds.entry(code(township), number))
                .filter(FundEntry::correctable)
                .orElseThrow(ReliefNotFound::new);
        write(code(township), new Line(Kind.CORRECTION, Money.ZERO.minus(wrong.amount()), null, number, note));
    }

    /** @throws FundTooLow when there is not that much, or no fund */
    @Transactional
    void payOut(int township, Money amount, Cause cause) {
        if (funds.balance(township).isEmpty()) {
            throw new FundTooLow(Money.ZERO);
        }
        write(township, new Line(Kind.PAYOUT, Money.ZERO.minus(amount), cause, null, null));
    }

    private void write(int township, Line line) {
        FundRepository.Locked fund = funds.lock(township).orElseThrow(ReliefNotFound::new);
        Money balance = Money.ofFen(fund.balanceFen()).plus(line.amount());
        if (balance.isNegative()) {
            throw new FundTooLow(Money.ofFen(fund.balanceFen()));
        }
        AccountView by = accounts.get();
        Cause cause = line.cause();
        FundEntry entry = new FundEntry(
                fund.entries() + 1,
                line.kind(),
                line.amount(),
                balance,
                clock.today(),
                clock.now(),
                by.displayName(),
                cause == null ? null : cause.relief(),
                cause == null ? null : cause.caseNumber(),
                line.counters(),
                false,
                line.note());
        funds.add(township, entry, by.username());
        audit.record(new AuditEvent(
                township / 1000,
                "FUND_" + line.kind(),
                Integer.toString(township),
                AuditEvent.OK,
                Map.of("entry", Integer.toString(entry.number()))));
    }

    private static Money positive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Nothing is no movement");
        }
        return amount;
    }

    private static int code(RegionCode township) {
        return Integer.parseInt(township.value());
    }
}
