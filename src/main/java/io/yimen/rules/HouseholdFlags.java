package io.yimen.rules;

import io.yimen.rules.Facts.Obligor;
import io.yimen.rules.ProgrammeDecision.Flag;
import java.util.List;

/** What a person must look at in this household, whatever the programme. */
@LegalBasis({"DIBAO-2021#art-17", "DIBAO-2021#art-18", "SAL-2026#art-41", "SAL-2026#art-43"})
final class HouseholdFlags {

    private static final List<Flag> NOT_CHECKED = FixedList.of(Flag.OBLIGOR_NOT_CHECKED);
    private static final List<Flag> DISCREPANCY = FixedList.of(Flag.DISCREPANCY);
    private static final List<Flag> BOTH = FixedList.of(Flag.OBLIGOR_NOT_CHECKED, Flag.DISCREPANCY);

    private HouseholdFlags() {}

    static List<Flag> of(Facts facts) {
        if (((ObligorList) facts.obligors()).isAnyUnchecked()) {
            return facts.assets().overLimitUnknownAmount() ? BOTH : NOT_CHECKED;
        }
        return facts.assets().overLimitUnknownAmount() ? DISCREPANCY : FixedList.empty();
    }

    static void explain(Facts facts, Trace trace) {
        for (Obligor obligor : facts.obligors()) {
            if (ObligorList.isUnchecked(obligor)) {
                trace.value(Rule.OBLIGOR_NOT_CHECKED, "").with(obligor.ref()).under(Citation.CONSENT);
            }
        }
        if (facts.assets().overLimitUnknownAmount()) {
            trace.value(Rule.DISCREPANCY, "").under(Citation.DISCREPANCY);
        }
    }
}
