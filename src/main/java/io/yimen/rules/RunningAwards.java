package io.yimen.rules;

import io.yimen.common.Programme;
import io.yimen.rules.Facts.ActiveBenefit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The awards of one member that run on the day.
 *
 * @param any of any kind, also one that this screening would renew
 * @param tekun Tekun, also one that this screening would renew
 * @param tekunElsewhere Tekun that this screening does not renew
 * @param firstElsewhere the first of any kind that this screening does not renew
 */
record RunningAwards(
        boolean any,
        boolean tekun,
        boolean tekunElsewhere,
        @Nullable ActiveBenefit firstElsewhere) {

    private static final RunningAwards NONE = new RunningAwards(false, false, false, null);

    static RunningAwards of(List<ActiveBenefit> benefits, LocalDate day) {
        return benefits.isEmpty() ? NONE : read(benefits, day);
    }

    private static RunningAwards read(List<ActiveBenefit> benefits, LocalDate day) {
        RunningAwards awards = NONE;
        for (int i = 0; i < benefits.size(); i++) {
            ActiveBenefit benefit = benefits.get(i);
            if (runs(benefit, day)) {
                awards = awards.with(benefit);
            }
        }
        return awards;
    }

    private RunningAwards with(ActiveBenefit benefit) {
        boolean isTekun = benefit.programme() == Programme.TEKUN;
        boolean isElsewhere = !benefit.thisHousehold();
        return new RunningAwards(
                true,
                tekun || isTekun,
                tekunElsewhere || isTekun && isElsewhere,
                firstElsewhere == null && isElsewhere ? benefit : firstElsewhere);
    }

    private static boolean runs(ActiveBenefit benefit, LocalDate day) {
        YearMonth last = benefit.lastMonth();
        return last == null
                || last.getYear() > day.getYear()
                || last.getYear() == day.getYear() && last.getMonthValue() >= day.getMonthValue();
    }
}
