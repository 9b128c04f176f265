package io.yimen.verification;

import java.util.Set;

/** Answers that no honest source gives: they refuse the item and call for somebody to look. */
final class Alarms {

    static final String WRONG_REFERENCE = "WRONG_REFERENCE";
    static final String WRONG_PERSON = "WRONG_PERSON";

    private static final Set<String> CODES = Set.of(WRONG_REFERENCE, WRONG_PERSON);

    private Alarms() {}

    static boolean isAlarm(Dispatch dispatch) {
        return dispatch instanceof Dispatch.Rejected rejected && CODES.contains(rejected.code());
    }
}
