package io.yimen.verification.run;

/** Where a run stands. */
public enum RunState {
    /** Of a run of the nation: its turn has not come. */
    WAITING,
    RUNNING,
    /** Stopped by somebody; open questions are being called back. */
    CANCELLING,
    CANCELLED,
    DONE;

    public boolean open() {
        return this == WAITING || this == RUNNING || this == CANCELLING;
    }
}
