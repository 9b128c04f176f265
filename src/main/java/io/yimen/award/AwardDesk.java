package io.yimen.award;

import io.yimen.award.AwardRefused.Why;
import io.yimen.common.BusinessClock;
import io.yimen.common.Programme;
import io.yimen.database.CountyKey;
import io.yimen.database.RegionScope;
import io.yimen.security.AccountView;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the award somebody works on, and makes sure that they may. */
@Component
class AwardDesk {

    private final AwardRepository awards;
    private final CurrentAccount account;
    private final BusinessClock clock;

    AwardDesk(AwardRepository awards, CurrentAccount account, BusinessClock clock) {
        this.awards = awards;
        this.account = account;
        this.clock = clock;
    }

    /** @throws AwardNotFound when it is not in the caller's area */
    Award find(int county, UUID id) {
        RegionScope area = RegionScope.of(by().region());
        return awards.findById(new CountyKey(county, id))
                .filter(found -> area.covers(found.countyCode(), found.townshipCode()))
                .orElseThrow(AwardNotFound::new);
    }

    /** A Tekun award that still runs. */
    Award running(int county, UUID id, Role... roles) {
        Award award = find(county, id);
        may(roles);
        if (award.programme() != Programme.TEKUN) {
            throw new AwardRefused(Why.NOT_TEKUN);
        }
        if (award.state(clock.today()) == AwardState.ENDED) {
            throw new AwardRefused(Why.ENDED);
        }
        return award;
    }

    AccountView by() {
        return account.get();
    }

    LocalDate today() {
        return clock.today();
    }

    private void may(Role... roles) {
        for (Role role : roles) {
            if (by().has(role)) {
                return;
            }
        }
        throw new AwardRefused(Why.ROLE);
    }
}
