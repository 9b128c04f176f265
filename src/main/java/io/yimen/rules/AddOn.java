package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Residence;
import io.yimen.rules.ProgrammeDecision.Component;
import io.yimen.rules.ProgrammeDecision.ComponentCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The further help of one counted member: the highest that applies, or the sum of all up to a cap. */
@LegalBasis({"DIBAO-2021#art-27", "SAL-2026#art-20"})
record AddOn(Person person, List<AddOnCategory> categories, long monthly) {

    static @Nullable AddOn of(Person person, Lines lines, AddOnParameters parameters) {
        int paid = person.standing().addOns() & parameters.paid();
        if (paid == 0) {
            return null;
        }
        Residence residence = lines.residenceFor(person);
        return parameters.summed()
                ? sum(person, paid, residence, parameters)
                : highest(person, paid, residence, parameters);
    }

    /** The category, or all of them joined by a plus sign. */
    String category() {
        if (categories.size() == 1) {
            return categories.get(0).name();
        }
        StringBuilder names = new StringBuilder();
        for (AddOnCategory category : categories) {
            names.append(names.isEmpty() ? "" : "+").append(category);
        }
        return names.toString();
    }

    Component component() {
        return new Component(ComponentCode.ADDON, person.ref(), category(), Money.ofFen(monthly));
    }

    /** Of equal ones the first in the order of the categories. */
    private static @Nullable AddOn highest(Person person, int paid, Residence residence, AddOnParameters parameters) {
        AddOnCategory highest = null;
        long monthly = 0;
        for (int rest = paid; rest != 0; rest &= rest - 1) {
            AddOnCategory category = AddOnCategory.first(rest);
            if (parameters.of(category, residence) > monthly) {
                highest = category;
                monthly = parameters.of(category, residence);
            }
        }
        return highest == null ? null : new AddOn(person, highest.alone(), monthly);
    }

    private static @Nullable AddOn sum(Person person, int paid, Residence residence, AddOnParameters parameters) {
        List<AddOnCategory> categories = new ArrayList<>(2);
        long sum = 0;
        for (int rest = paid; rest != 0; rest &= rest - 1) {
            AddOnCategory category = AddOnCategory.first(rest);
            long addOn = parameters.of(category, residence);
            if (addOn > 0) {
                categories.add(category);
                sum = Math.addExact(sum, addOn);
            }
        }
        long monthly = Math.min(sum, parameters.cap(residence));
        return monthly > 0 ? new AddOn(person, categories, monthly) : null;
    }
}
