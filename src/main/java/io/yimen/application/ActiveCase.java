package io.yimen.application;

/** A member already has an open case of the programme; all that is told is the county. */
public class ActiveCase extends RuntimeException {

    private final int county;

    ActiveCase(int county) {
        super("An open case exists in " + county);
        this.county = county;
    }

    public int county() {
        return county;
    }
}
