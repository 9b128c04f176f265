package io.yimen.verification.report;

import io.yimen.common.Money;
import java.time.LocalDate;

/**
 * How far declared and found may lie apart before somebody must look: a difference is let pass when it is within either the
 * amount or the share of what was declared.
 *
 * @param share in basis points
 * @param workdays how long the township has to settle a greater one
 */
record Tolerance(ComparedItem item, LocalDate from, Money amount, int share, int workdays, String document) {

    boolean covers(Money declared, Money found) {
        long apart = Math.abs(found.fen() - declared.fen());
        return apart <= amount.fen() || apart * 10_000 <= Math.abs(declared.fen()) * share;
    }
}
