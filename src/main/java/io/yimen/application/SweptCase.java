package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Residence;
import io.yimen.screening.ScreeningRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as work on all cases meets it.
 *
 * @param open still worked on; otherwise confirmed
 * @param facts the latest, absent while a draft is incomplete
 */
public record SweptCase(
        int county,
        int township,
        UUID id,
        CaseNumber number,
        boolean open,
        Residence residence,
        int persons,
        @Nullable CaseFacts facts) {

    /** What the rules read of it, on a day. */
    public Optional<ScreeningRequest> on(LocalDate day) {
        return Optional.ofNullable(facts).map(known -> known.on(day));
    }
}
