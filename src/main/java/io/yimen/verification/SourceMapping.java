package io.yimen.verification;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the records of a source become facts, in data. Paths are JSON Pointers (RFC 6901) inside one record.
 *
 * @param registerType what the DCI interface calls the register, if the source speaks it
 */
record SourceMapping(@Nullable String registerType, List<FactRule> facts) {

    /**
     * One kind of fact in a record.
     *
     * @param where values that the record must have for the rule to apply, by path
     * @param amount where the money is, if there is any
     * @param unit {@code YUAN} (a decimal) or {@code FEN} (whole)
     * @param detail fields by their name in the product and path in the record
     * @param asOf where the record says of which day it is, if it does
     */
    record FactRule(
            FactKind kind,
            Map<String, String> where,
            @Nullable String amount,
            @Nullable String unit,
            Map<String, String> detail,
            @Nullable String asOf) {}
}
