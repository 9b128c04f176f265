package io.yimen.rules;

import io.yimen.rules.Facts.Study;
import io.yimen.rules.Facts.WorkAbility;

/** Income a county assumes for an adult who could work; asked of those who declare no work at all. */
@LegalBasis("DIBAO-2021#art-13")
final class ImputedLabour {

    private ImputedLabour() {}

    /** For how many months a year: half of it where the ability is partial. */
    static long months(int age, Study study, WorkAbility ability, boolean severelyDisabled) {
        boolean couldWork = !Standing.isMinor(age)
                && age < 60
                && study == Study.NONE
                && ability != WorkAbility.NONE
                && !severelyDisabled;
        if (!couldWork) {
            return 0;
        }
        return ability == WorkAbility.PARTIAL ? Yearly.MONTHS / 2 : Yearly.MONTHS;
    }
}
