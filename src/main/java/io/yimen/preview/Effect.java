package io.yimen.preview;

import java.util.EnumSet;
import java.util.Set;

/** What the other policy does to a household. */
public enum Effect {
    /** From nothing to something, or from margin to Dibao. */
    GAINED,
    RAISED,
    UNCHANGED,
    LOWERED,
    /** From something to nothing, or from Dibao to margin. */
    LOST,
    /** Under one of the two it cannot be said. */
    UNKNOWN;

    /** Those after which an award is not what it was. */
    static final Set<Effect> CHANGING = EnumSet.of(GAINED, RAISED, LOWERED, LOST);

    static Effect between(Standing before, Standing after) {
        if (before.what() == Entitlement.UNKNOWN || after.what() == Entitlement.UNKNOWN) {
            return UNKNOWN;
        }
        int steps = Integer.compare(after.what().rank(), before.what().rank());
        if (steps != 0) {
            return steps > 0 ? GAINED : LOST;
        }
        int more = Long.compare(after.fen(), before.fen());
        return more == 0 ? UNCHANGED : more > 0 ? RAISED : LOWERED;
    }
}
