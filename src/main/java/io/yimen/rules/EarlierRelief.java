package io.yimen.rules;

import io.yimen.rules.Facts.EarlierAward;
import io.yimen.rules.Facts.Incident;
import io.yimen.rules.Facts.ReliefType;

/** Ordinary relief of this calendar year: how often it was given, and whether for the same cause. */
@LegalBasis("TEMP-2014")
final class EarlierRelief {

    private final int awards;
    private final boolean sameCause;

    EarlierRelief(Incident incident, int year) {
        int count = 0;
        boolean same = false;
        for (EarlierAward award : incident.earlierAwards()) {
            if (award.type() == ReliefType.ORDINARY && award.date().getYear() == year) {
                count++;
                same |= award.sameIncident() || incident.kind().name().equals(award.kind());
            }
        }
        awards = count;
        sameCause = same;
    }

    boolean isBelow(long maximum) {
        return awards < maximum;
    }

    boolean isOfSameCause() {
        return sameCause;
    }

    void explain(Trace trace, long maximum) {
        trace.test(Rule.TEMP_YEAR_LIMIT, isBelow(maximum))
                .with(awards, maximum)
                .reads(TemporaryParameters.MAX_PER_YEAR)
                .under(Citation.TEMPORARY);
        trace.test(Rule.TEMP_SAME_CAUSE, !sameCause).under(Citation.TEMPORARY);
    }
}
