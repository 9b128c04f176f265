package io.yimen.award;

import io.yimen.application.AwardOfCase;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a case what came of it: the award of its first entry. */
@Service
class AwardsOfCases implements AwardOfCase {

    private final AwardRepository awards;

    AwardsOfCases(AwardRepository awards) {
        this.awards = awards;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AwardSummary> find(int county, UUID applicationId) {
        return awards.findFirstByCountyCodeAndApplicationIdOrderByEntryNo(county, applicationId)
                .map(Award::summary);
    }
}
