package io.yimen.preview;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The two policies of the county at hand; cases come county by county, so one is remembered. */
final class CountyPolicies {

    private final IntFunction<TwoPolicies> read;
    private int county;
    private @Nullable TwoPolicies policies;

    CountyPolicies(IntFunction<TwoPolicies> read) {
        this.read = read;
    }

    TwoPolicies of(int wanted) {
        TwoPolicies known = policies;
        if (known == null || county != wanted) {
            known = read.apply(wanted);
            policies = known;
            county = wanted;
        }
        return known;
    }
}
