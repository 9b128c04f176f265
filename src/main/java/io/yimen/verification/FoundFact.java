package io.yimen.verification;

import io.yimen.common.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing a source said, in the words of the product.
 *
 * @param amount the money it is about, if any
 * @param detail the rest by field name, sorted; never a number of a person, an account or a telephone
 */
public record FoundFact(FactKind kind, @Nullable Money amount, Map<String, String> detail, LocalDate dataAsOf) {

    public FoundFact {
        detail = Collections.unmodifiableMap(new TreeMap<>(detail));
    }
}
