package io.yimen.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yimen.common.Money;
import org.jspecify.annotations.Nullable;

/** A necessary expense; without a member it is the household's. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExpenseFacts(@Nullable String member, Kind kind, Money amount, Period period) {

    /** The kinds of necessary spending. */
    public enum Kind {
        MEDICAL_SELF_PAID,
        DISABILITY_CARE,
        EDUCATION,
        HOUSING_RENT
    }
}
