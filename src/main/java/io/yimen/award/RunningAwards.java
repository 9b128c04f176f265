package io.yimen.award;

import io.yimen.database.RegionScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which of many cases have awards that have not ended, for work on all of them; the caller's transaction carries the scope. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RunningAwards {

    private final RunningAwardRepository awards;

    RunningAwards(RunningAwardRepository awards) {
        this.awards = awards;
    }

    /** By the case; a case is absent when all of its awards have ended before that day's month. */
    public Map<UUID, RunningAward> of(RegionScope area, List<UUID> applications, LocalDate on) {
        return applications.isEmpty()
                ? Map.of()
                : awards.of(area, applications, on.withDayOfMonth(1)).stream()
                        .collect(Collectors.toMap(RunningAward::applicationId, Function.identity()));
    }
}
