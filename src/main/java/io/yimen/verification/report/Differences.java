package io.yimen.verification.report;

import io.yimen.common.BusinessClock;
import io.yimen.verification.OrderView;
import java.util.List;
import org.springframework.stereotype.Service;

/** Holds what a decision used against what an order found, for whoever looks again; it opens no discrepancy. */
@Service
public class Differences {

    private final Tolerances tolerances;
    private final BusinessClock clock;

    Differences(Tolerances tolerances, BusinessClock clock) {
        this.tolerances = tolerances;
        this.clock = clock;
    }

    /** Those beyond their tolerance. */
    public List<Compared> between(Declared used, OrderView order) {
        return Comparison.of(used, order, tolerances, clock.today()).stream()
                .filter(Compared::differs)
                .toList();
    }
}
