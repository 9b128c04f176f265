package io.yimen.award;

/** Whether an award runs, waits for another county to stop its own, or has ended. */
public enum AwardState {
    RUNNING,
    ON_HOLD,
    ENDED
}
