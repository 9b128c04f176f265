package io.yimen.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yimen.common.Money;
import org.jspecify.annotations.Nullable;

/** One income of one member; {@code costs} is read on BUSINESS only, {@code code} says more finely what it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncomeFacts(
        String member,
        Kind kind,
        @Nullable String code,
        Money amount,
        @Nullable Money costs,
        Period period) {

    /** The five kinds of the household income survey. */
    public enum Kind {
        WAGE,
        BUSINESS,
        PROPERTY,
        TRANSFER,
        OTHER
    }
}
