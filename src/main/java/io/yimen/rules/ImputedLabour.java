package io.yimen.rules;

import io.yimen.rules.Facts.Study;
import io.yimen.rules.Facts.WorkAbility;

/** Income a county assumes for an adult who could work; asked of those who declare no work at all. */
@LegalBasis("DIBAO-2021#art-13")
final class ImputedLabour {

    private ImputedLabour() {}

    static long yearly(Person person, IncomeParameters parameters) {
        if (parameters.imputedMonthly().fen() <= 0 || !couldWork(person)) {
            return 0;
        }
        long months = person.workAbility() == WorkAbility.PARTIAL ? Yearly.MONTHS / 2 : Yearly.MONTHS;
        return months * parameters.imputedMonthly().fen();
    }

    private static boolean couldWork(Person person) {
        return person.age() >= 18
                && person.age() < 60
                && person.facts().study() == Study.NONE
                && person.workAbility() != WorkAbility.NONE
                && !person.isSeverelyDisabled();
    }
}
