package io.yimen.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yimen.common.Money;
import io.yimen.common.Residence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relative outside the household who owes support.
 *
 * @param relation what the obligor is to the members supported
 * @param supports the members supported; all counted members when absent
 * @param householdAnnualIncome unknown when absent
 * @param ability a finding on file; absent when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObligorFacts(
        String ref,
        Relation relation,
        @Nullable List<String> supports,
        @Nullable Long dependantsTotal,
        @Nullable Long householdSize,
        @Nullable Money householdAnnualIncome,
        @Nullable Residence residence,
        @Nullable Long age,
        @Nullable Boolean severelyDisabled,
        Benefit benefit,
        Status status,
        @Nullable Boolean ability,
        boolean consent,
        @Nullable Money courtOrderedAnnual,
        @Nullable Money actualAnnual) {

    public ObligorFacts {
        supports = supports == null ? null : List.copyOf(supports);
    }

    /** An obligor of whom nothing but the tie is known. */
    public static ObligorFacts of(String ref, Relation relation) {
        return new ObligorFacts(
                ref,
                relation,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Benefit.NONE,
                Status.PRESENT,
                null,
                true,
                null,
                null);
    }

    /** What the obligor is to those supported. */
    public enum Relation {
        CHILD,
        PARENT,
        SPOUSE,
        GRANDCHILD,
        GRANDPARENT,
        SIBLING
    }

    /** An award the obligor has. */
    public enum Benefit {
        NONE,
        DIBAO,
        TEKUN
    }

    /** Where the obligor is. */
    public enum Status {
        PRESENT,
        IMPRISONED,
        DECLARED_MISSING,
        INCAPABLE,
        DECEASED
    }
}
