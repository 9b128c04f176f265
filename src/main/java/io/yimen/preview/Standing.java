package io.yimen.preview;

import io.yimen.common.Programme;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.ScreeningResult.ProgrammeResult;

/** What one policy gives a household: the entitlement, and fen a month. */
record Standing(Entitlement what, long fen) {

    static final Standing UNKNOWN = new Standing(Entitlement.UNKNOWN, 0);

    static Standing of(ScreeningResult result) {
        long fen = 0;
        for (ProgrammeResult entry : result.programmes()) {
            if (entry.programme() == Programme.DIBAO && entry.granted() && entry.monthlyAmount() != null) {
                fen = Math.addExact(fen, entry.monthlyAmount().fen());
            }
        }
        return new Standing(Entitlement.of(result), fen);
    }
}
