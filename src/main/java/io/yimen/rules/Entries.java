package io.yimen.rules;

import java.util.Arrays;
import java.util.List;

/** The entries of the answer as they are found, in its order. */
final class Entries {

    /** Tekun, Dibao, the margin and rigid expenditure; more where several people have an entry of their own, or in an emergency. */
    private static final int USUAL = 4;

    private ProgrammeDecision[] found = new ProgrammeDecision[USUAL];
    private int count;

    void add(ProgrammeDecision entry) {
        if (count == found.length) {
            found = Arrays.copyOf(found, count + 2);
        }
        found[count++] = entry;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Granted or held back. */
    boolean isAnyGranted() {
        for (int i = 0; i < count; i++) {
            if (found[i].outcome() != ProgrammeDecision.Outcome.INELIGIBLE) {
                return true;
            }
        }
        return false;
    }

    /** Those found; nothing is added any more. */
    List<ProgrammeDecision> list() {
        return FixedList.of(count == found.length ? found : Arrays.copyOf(found, count));
    }
}
