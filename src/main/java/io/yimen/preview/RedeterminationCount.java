package io.yimen.preview;

import io.yimen.award.AwardTasks;
import io.yimen.web.Count;
import java.util.List;
import org.springframework.stereotype.Service;

/** Leads from the list of awards to those that wait to be redetermined. */
@Service
class RedeterminationCount implements AwardTasks {

    private final Redeterminations redeterminations;

    RedeterminationCount(Redeterminations redeterminations) {
        this.redeterminations = redeterminations;
    }

    @Override
    public List<Count> counts() {
        long waiting = redeterminations.waiting();
        return waiting == 0
                ? List.of()
                : List.of(new Count("/awards/redetermine", waiting, "preview.redetermine.count", "warn"));
    }
}
