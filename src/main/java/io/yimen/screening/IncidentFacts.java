package io.yimen.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yimen.common.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What struck the household, when it asks for temporary assistance. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentFacts(
        Kind kind,
        LocalDate date,
        boolean urgent,
        @Nullable Money loss,
        @Nullable Money selfPaidCost,
        boolean identityPending,
        List<EarlierAward> earlierAwards) {

    public IncidentFacts {
        earlierAwards = Absent.orEmpty(earlierAwards);
    }

    /** What happened. */
    public enum Kind {
        FIRE,
        TRAFFIC_ACCIDENT,
        ACCIDENT,
        DISASTER,
        ILLNESS,
        SCHOOLING,
        OTHER
    }

    /** The two forms of temporary assistance. */
    public enum AwardType {
        SMALL_QUICK,
        ORDINARY
    }

    /** Temporary assistance the household had before. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EarlierAward(
            AwardType type, @Nullable String kind, boolean sameIncident, LocalDate date, Money amount) {}
}
