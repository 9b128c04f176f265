package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.ProgrammeDecision.Component;
import io.yimen.rules.ProgrammeDecision.ComponentCode;
import org.jspecify.annotations.Nullable;

/** The further help of one counted member: the highest that applies, or the sum of all up to a cap. */
@LegalBasis({"DIBAO-2021#art-27", "SAL-2026#art-20"})
record AddOn(Person person, String category, long monthly) {

    static @Nullable AddOn of(Person person, long line, AddOnParameters parameters) {
        AddOn addOn = parameters.summed() ? sum(person, line, parameters) : highest(person, line, parameters);
        return addOn.monthly > 0 ? addOn : null;
    }

    Component component() {
        return new Component(ComponentCode.ADDON, person.ref(), category, Money.ofFen(monthly));
    }

    /** Of equal ones the first in the order of the categories. */
    private static AddOn highest(Person person, long line, AddOnParameters parameters) {
        AddOn highest = new AddOn(person, "", 0);
        for (AddOnCategory category : AddOnCategory.ALL) {
            if (category.includes(person) && parameters.of(category, line) > highest.monthly) {
                highest = new AddOn(person, category.name(), parameters.of(category, line));
            }
        }
        return highest;
    }

    private static AddOn sum(Person person, long line, AddOnParameters parameters) {
        StringBuilder categories = new StringBuilder();
        long sum = 0;
        for (AddOnCategory category : AddOnCategory.ALL) {
            long addOn = category.includes(person) ? parameters.of(category, line) : 0;
            if (addOn > 0) {
                categories.append(sum > 0 ? "+" : "").append(category);
                sum = Math.addExact(sum, addOn);
            }
        }
        boolean capped = parameters.capBp() > 0;
        return new AddOn(person, categories.toString(), capped ? Math.min(sum, parameters.cap(line)) : sum);
    }
}
