package io.yimen.demo;

import io.yimen.common.Programme;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.ScreeningResult.Outcome;
import java.util.function.Predicate;

/** What the engine is to say of a family, and how much it may have for that, in percent of the lines together. */
enum Wanted {
    DIBAO(15, 88, result -> isDibao(result, Outcome.ELIGIBLE)),
    /** Another county still pays a member. */
    HOLD(15, 80, result -> isDibao(result, Outcome.HOLD)),
    SINGLE_PERSON(108, 140, result -> !result.singlePersons().isEmpty()),
    MARGIN(108, 140, result -> result.singlePersons().isEmpty() && isMargin(result)),
    NOTHING(170, 260, result -> result.programmes().stream().noneMatch(ScreeningResult.ProgrammeResult::granted));

    private final int fromPercent;
    private final int toPercent;
    private final Predicate<ScreeningResult> met;

    Wanted(int fromPercent, int toPercent, Predicate<ScreeningResult> met) {
        this.fromPercent = fromPercent;
        this.toPercent = toPercent;
        this.met = met;
    }

    int percent(Dice dice) {
        return dice.between(fromPercent, toPercent);
    }

    boolean isMetBy(ScreeningResult result) {
        return met.test(result);
    }

    private static boolean isDibao(ScreeningResult result, Outcome outcome) {
        return result.household(Programme.DIBAO)
                .filter(entry -> entry.outcome() == outcome)
                .isPresent();
    }

    private static boolean isMargin(ScreeningResult result) {
        return result.household(Programme.DIBAO_MARGIN)
                .filter(ScreeningResult.ProgrammeResult::granted)
                .isPresent();
    }
}
