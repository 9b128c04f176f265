package io.yimen.relief;

import io.yimen.common.Money;
import java.time.LocalDate;

/** A relief that somebody had before, in whichever county. */
public record KnownRelief(
        int county,
        ReliefVariant variant,
        String incidentKind,
        LocalDate incidentOn,
        LocalDate grantedOn,
        Money amount) {

    /** The same thing that happened to the same person. */
    public boolean sameIncident(String kind, LocalDate on) {
        return incidentKind.equals(kind) && incidentOn.equals(on);
    }
}
