package io.yimen.screening;

import io.yimen.common.Programme;

/** What a Dibao review comes to for the household, in one word. */
enum Verdict {
    DIBAO,
    HOLD,
    SINGLE,
    MARGIN,
    REFUSED;

    static Verdict of(ScreeningResult result) {
        var dibao = result.household(Programme.DIBAO);
        if (dibao.isPresent() && dibao.get().granted()) {
            return dibao.get().outcome() == ScreeningResult.Outcome.HOLD ? HOLD : DIBAO;
        }
        if (!result.singlePersons().isEmpty()) {
            return SINGLE;
        }
        boolean margin = result.household(Programme.DIBAO_MARGIN)
                .filter(ScreeningResult.ProgrammeResult::granted)
                .isPresent();
        return margin ? MARGIN : REFUSED;
    }
}
