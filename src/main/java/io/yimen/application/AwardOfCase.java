package io.yimen.application;

import io.yimen.common.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** Whoever grants awards says what came of a case. */
public interface AwardOfCase {

    Optional<AwardSummary> find(int county, UUID applicationId);

    /** The award in one line; {@code state} is a code such as RUNNING. */
    record AwardSummary(UUID id, String state, Money monthlyAmount, YearMonth beginMonth, LocalDate nextRecheck) {}
}
