package io.yimen.award;

import io.yimen.application.AwardOfCase;
import io.yimen.common.BusinessClock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a case what came of it: the award of its first entry. */
@Service
class AwardsOfCases implements AwardOfCase {

    private final AwardRepository awards;
    private final BusinessClock clock;

    AwardsOfCases(AwardRepository awards, BusinessClock clock) {
        this.awards = awards;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AwardSummary> find(int county, UUID applicationId) {
        return awards.findFirstByCountyCodeAndApplicationIdOrderByEntryNo(county, applicationId)
                .map(award -> award.summary(clock.today()));
    }
}
