package io.yimen.verification.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yimen.common.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison: an amount, a list of things, or a code; all absent when there is nothing.
 *
 * @param amount of a year for income and spending, of the day for assets
 * @param things vehicles, dwellings, companies, benefits: what describes each
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ItemValue(
        @Nullable Money amount,
        List<SortedMap<String, String>> things,
        @Nullable String code) {

    public static final ItemValue NOTHING = new ItemValue(null, List.of(), null);

    public ItemValue {
        things = things == null ? List.of() : List.copyOf(things);
    }

    public static ItemValue of(Money amount) {
        return new ItemValue(amount, List.of(), null);
    }

    public static ItemValue of(String code) {
        return new ItemValue(null, List.of(), code);
    }

    public static ItemValue of(List<? extends Map<String, String>> things) {
        List<SortedMap<String, String>> sorted = new ArrayList<>();
        things.forEach(thing -> sorted.add(new TreeMap<>(thing)));
        return new ItemValue(null, sorted, null);
    }

    public Money amountOrZero() {
        return amount == null ? Money.ZERO : amount;
    }

    /** As an interface writes it: the amount, else the code, else how many things. */
    public String plain() {
        if (amount != null) {
            return amount.toString();
        }
        return code == null ? Integer.toString(things.size()) : code;
    }
}
