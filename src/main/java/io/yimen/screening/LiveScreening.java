package io.yimen.screening;

import io.yimen.common.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The short answer at the window: the amount, the subtraction, the other programmes and what to tell the family. */
public record LiveScreening(
        BenefitSheet.State state,
        String headline,
        @Nullable Money amount,
        String parts,
        List<Sum> sums,
        List<BenefitSheet.Other> others,
        String say) {

    /** One line of the subtraction. */
    public record Sum(String label, String figure, boolean total) {}
}
