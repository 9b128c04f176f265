package io.yimen.verification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a dispatch means for an item: its next state, what is kept of the answer, and why. */
record Outcome(
        ItemState state,
        List<FoundFact> facts,
        @Nullable String raw,
        @Nullable LocalDate dataAsOf,
        @Nullable String reason,
        @Nullable String why) {

    static Outcome of(Dispatch dispatch) {
        if (dispatch instanceof Dispatch.Answered answer) {
            return said(ItemState.ANSWERED, answer.facts(), answer.raw(), answer.dataAsOf());
        }
        if (dispatch instanceof Dispatch.NoRecord answer) {
            return said(ItemState.NO_RECORD, List.of(), answer.raw(), answer.dataAsOf());
        }
        if (dispatch instanceof Dispatch.Ambiguous answer) {
            return said(ItemState.AMBIGUOUS, List.of(), answer.raw(), null);
        }
        if (dispatch instanceof Dispatch.Mismatch answer) {
            return said(ItemState.MISMATCH, List.of(), answer.raw(), null);
        }
        if (dispatch instanceof Dispatch.Rejected answer) {
            return new Outcome(ItemState.REJECTED, List.of(), null, null, reason(answer), answer.code());
        }
        if (dispatch instanceof Dispatch.Unavailable answer) {
            return new Outcome(ItemState.UNAVAILABLE, List.of(), null, null, Reasons.SOURCE_DOWN, answer.why());
        }
        return new Outcome(ItemState.ACKED, List.of(), null, null, null, null);
    }

    /** True when there is an answer to keep. */
    boolean kept() {
        return raw != null;
    }

    private static String reason(Dispatch.Rejected answer) {
        return Alarms.isAlarm(answer) ? answer.code() : Reasons.SOURCE_REFUSED;
    }

    private static Outcome said(ItemState state, List<FoundFact> facts, String raw, @Nullable LocalDate dataAsOf) {
        return new Outcome(state, facts, raw, dataAsOf, null, null);
    }
}
