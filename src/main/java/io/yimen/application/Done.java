package io.yimen.application;

import org.jspecify.annotations.Nullable;

/** What came of a step: the reason for the history, what it carried, and whether the case stays in its stage after all. */
record Done(@Nullable String reason, Object data, boolean stays) {

    static Done of(@Nullable String reason, Object data) {
        return new Done(reason, data, false);
    }

    Done staying() {
        return new Done(reason, data, true);
    }
}
