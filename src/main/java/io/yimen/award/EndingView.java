package io.yimen.award;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt to end an award, whatever came of it. */
public record EndingView(
        UUID id,
        EndingGround ground,
        String explanation,
        @Nullable LocalDate heardOn,
        @Nullable String heard,
        LocalDate proposedOn,
        String proposedBy,
        String proposedName,
        UUID notice,
        LocalDate noticeFrom,
        LocalDate noticeTo,
        State state,
        @Nullable LocalDate settledOn,
        @Nullable String settledName,
        @Nullable String settledWords,
        @Nullable YearMonth lastMonth) {

    /** How far it is; message keys under {@code award.ending}. */
    public enum State {
        ON_NOTICE,
        CONFIRMED,
        DROPPED
    }

    public boolean open() {
        return state == State.ON_NOTICE;
    }
}
