package io.yimen.verification;

/** How many open items of a source wait for what. */
public record QueueCount(int toSend, int inFlight, int waiting, int givenUp, int escalated) {

    public static final QueueCount NONE = new QueueCount(0, 0, 0, 0, 0);

    public int all() {
        return toSend + inFlight + waiting + givenUp;
    }
}
