package io.yimen.preview;

import io.yimen.common.Programme;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.ScreeningResult.Outcome;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import org.jspecify.annotations.Nullable;

/** What a household is entitled to in the end, in one word. */
public enum Entitlement {
    DIBAO(Programme.DIBAO),
    /** Dibao that waits for another county to stop. */
    HOLD(Programme.DIBAO),
    /** Dibao for single members only. */
    SINGLE(Programme.DIBAO),
    MARGIN(Programme.DIBAO_MARGIN),
    NONE(null),
    /** It cannot be said: facts or policy values are missing. */
    UNKNOWN(null);

    private final @Nullable Programme programme;

    Entitlement(@Nullable Programme programme) {
        this.programme = programme;
    }

    public @Nullable Programme programme() {
        return programme;
    }

    /** Dibao above margin above nothing. */
    int rank() {
        return programme == Programme.DIBAO ? 2 : programme == Programme.DIBAO_MARGIN ? 1 : 0;
    }

    static Entitlement of(ScreeningResult result) {
        var dibao = result.household(Programme.DIBAO).filter(ProgrammeResult::granted);
        if (dibao.isPresent()) {
            return dibao.get().outcome() == Outcome.HOLD ? HOLD : DIBAO;
        }
        if (result.singlePersons().stream().anyMatch(ProgrammeResult::granted)) {
            return SINGLE;
        }
        return result.household(Programme.DIBAO_MARGIN)
                        .filter(ProgrammeResult::granted)
                        .isPresent()
                ? MARGIN
                : NONE;
    }
}
