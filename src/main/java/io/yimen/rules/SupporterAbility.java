package io.yimen.rules;

import io.yimen.rules.Facts.WorkAbility;

/** Whether a member of the household is able to support another, and why. */
@LegalBasis("TEKUN-2021#art-8")
enum SupporterAbility {
    NOT_PRESENT(false),
    MINOR(false),
    CAN_WORK(true),
    INCOME_AT_DISPOSABLE(true),
    INCOME_BELOW_DISPOSABLE(false),
    INCOME_AT_MARGIN(true),
    INCOME_BELOW_MARGIN(false);

    private final boolean able;

    SupporterAbility(boolean able) {
        this.able = able;
    }

    boolean isAble() {
        return able;
    }

    static SupporterAbility of(Person person, Parameters parameters) {
        if (!person.isPresent()) {
            return NOT_PRESENT;
        }
        if (person.isMinor()) {
            return MINOR;
        }
        if (person.standing().has(Standing.SUPPORTS_BY_WORK)) {
            return CAN_WORK;
        }
        if (person.age() >= 70 || person.isSeverelyDisabled()) {
            return person.yearlyIncome() >= parameters.disposableIncome()
                    ? INCOME_AT_DISPOSABLE
                    : INCOME_BELOW_DISPOSABLE;
        }
        return reachesMargin(person, parameters) ? INCOME_AT_MARGIN : INCOME_BELOW_MARGIN;
    }

    /** Whatever the income. */
    static boolean canWork(int age, WorkAbility ability, boolean severelyDisabled) {
        return !Standing.isMinor(age) && age < 60 && ability != WorkAbility.NONE && !severelyDisabled;
    }

    private static boolean reachesMargin(Person person, Parameters parameters) {
        long lines = Yearly.MONTHS * parameters.lines().of(person.residence());
        return Exact.compare(
                        person.yearlyIncome(),
                        10_000,
                        lines,
                        parameters.margin().multipleBp())
                >= 0;
    }
}
