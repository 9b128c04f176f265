package io.yimen.screening;

import org.springframework.stereotype.Service;

/** Decides one household on every programme that is built, by the policy in force in its county on its day; stores nothing. */
@Service
public class Screening {

    /**
     * @param trace whether the result carries the rules evaluated (without texts; {@link TraceTexts} adds them)
     * @throws MissingPolicy when a parameter that is needed has no value
     * @throws UnknownCounty when the county did not exist on that day
     */
    public ScreeningResult screen(ScreeningRequest facts, boolean trace) {
        throw new UnsupportedOperationException();
    }
}
