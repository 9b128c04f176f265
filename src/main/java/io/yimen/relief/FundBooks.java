package io.yimen.relief;

import io.yimen.common.BusinessClock;
import io.yimen.common.Money;
import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.region.RegionView;
import io.yimen.region.Regions;
import io.yimen.security.CurrentAccount;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the reserve funds of the reader's area: which townships have one, and the ledger of a month. */
@Service
@Transactional(readOnly = true)
public class FundBooks {

    private final FundRepository funds;
    private final Regions regions;
    private final CurrentAccount accounts;
    private final BusinessClock clock;

    FundBooks(FundRepository funds, Regions regions, CurrentAccount accounts, BusinessClock clock) {
        this.funds = funds;
        this.regions = regions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A township and what its fund holds; nothing where there is none yet. */
    public record Fund(RegionCode township, String place, boolean open, Money balance) {}

    /** The townships the reader may see. */
    public List<Fund> list(Locale locale) {
        RegionCode own = accounts.get().region();
        RegionView county = regions.get(RegionCode.ofCounty(own.county()));
        Map<Integer, Money> balances = funds.balances(own.county());
        return regions.childrenOf(county.code(), clock.today()).stream()
                .filter(township -> own.contains(township.code()))
                .map(township -> fund(township, balances, locale))
                .toList();
    }

    /** @throws ReliefNotFound for a township outside the reader's area */
    public FundView month(RegionCode township, YearMonth month, Locale locale) {
        RegionCode own = accounts.get().region();
        if (township.level() != RegionLevel.TOWNSHIP || !own.contains(township)) {
            throw new ReliefNotFound();
        }
        RegionView place = regions.find(township).orElseThrow(ReliefNotFound::new);
        int code = Integer.parseInt(township.value());
        List<FundEntry> entries =
                funds.entries(code, month.atDay(1), month.plusMonths(1).atDay(1));
        Money before = funds.before(code, month.atDay(1));
        Money in = sum(entries, Money::isPositive);
        Money out = sum(entries, Money::isNegative);
        return new FundView(
                township,
                place.name(locale),
                funds.balance(code).isPresent(),
                funds.balance(code).orElse(Money.ZERO),
                month,
                before,
                in,
                out,
                before.plus(in).plus(out),
                entries);
    }

    private static Fund fund(RegionView township, Map<Integer, Money> balances, Locale locale) {
        Money balance = balances.get(Integer.parseInt(township.code().value()));
        return new Fund(
                township.code(), township.name(locale), balance != null, balance == null ? Money.ZERO : balance);
    }

    private static Money sum(List<FundEntry> entries, Predicate<Money> which) {
        return entries.stream().map(FundEntry::amount).filter(which).reduce(Money.ZERO, Money::plus);
    }
}
