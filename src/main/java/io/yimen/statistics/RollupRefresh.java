package io.yimen.statistics;

import io.yimen.common.BusinessClock;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes rollups anew, each county in a transaction of its own; doing it twice changes nothing. */
@Service
class RollupRefresh {

    private final RollupRepository rollups;
    private final TransactionTemplate transaction;
    private final BusinessClock businessClock;
    private final Clock clock;

    RollupRefresh(RollupRepository rollups, TransactionTemplate transaction, BusinessClock businessClock, Clock clock) {
        this.rollups = rollups;
        this.transaction = transaction;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    void county(int county) {
        RegionScope scope = new RegionScope(county, county, 0);
        Scopes.runIn(
                scope,
                () -> transaction.executeWithoutResult(
                        status -> rollups.refresh(county, lastMonth(), clock.instant())));
    }

    void everyCounty() {
        Scopes.callIn(RegionScope.ALL, () -> transaction.execute(status -> rollups.counties()))
                .forEach(this::county);
    }

    // an award confirmed today begins next month: its county wants to see that already
    private LocalDate lastMonth() {
        return businessClock.today().withDayOfMonth(1).plusMonths(1);
    }
}
