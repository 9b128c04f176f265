package io.yimen.application;

import org.jspecify.annotations.Nullable;

/** What came of a step: the reason for the history, what it carried, and where it leads. */
record Done(@Nullable String reason, Object data, Way way) {

    /** Along the line, on its shorter way, or nowhere after all. */
    enum Way {
        ON,
        SHORTCUT,
        STAYS
    }

    static Done of(@Nullable String reason, Object data) {
        return new Done(reason, data, Way.ON);
    }

    Done staying() {
        return new Done(reason, data, Way.STAYS);
    }

    Done shorter() {
        return new Done(reason, data, Way.SHORTCUT);
    }
}
