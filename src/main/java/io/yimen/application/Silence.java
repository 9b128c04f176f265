package io.yimen.application;

import io.yimen.screening.ScreeningResult;
import org.jspecify.annotations.Nullable;

/** A source that says nothing has said nothing about anybody: a case may go on for a reason, and is never refused for it. */
final class Silence {

    private Silence() {}

    static void explained(Turn turn, @Nullable String reason) {
        int silent = turn.verification().silent().size();
        if (silent > 0 && reason == null) {
            throw CaseIncomplete.lack("SOURCES_SILENT", "/data/silentSourcesReason", silent);
        }
    }

    /** Whoever refuses while a source is silent must rest on the facts: the rules themselves must say no. */
    static void refuseWithoutGround(Turn turn, ScreeningResult result, String pointer) {
        if (!turn.verification().silent().isEmpty()
                && !turn.procedure().granted(result).isEmpty()) {
            throw CaseIncomplete.lack("SILENCE_NO_GROUND", pointer);
        }
    }
}
