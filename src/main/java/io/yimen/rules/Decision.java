package io.yimen.rules;

import java.util.List;

/** The answer for one household: its figures and one entry per programme, in the order of the screening contract. */
public record Decision(HouseholdFigures household, List<ProgrammeDecision> programmes) {

    public Decision {
        programmes = FixedList.copyOf(programmes);
    }
}
