package io.yimen.screening;

/** There was no such county on that day. */
public class UnknownCounty extends RuntimeException {

    private final String county;

    public UnknownCounty(String county) {
        super("unknown county " + county);
        this.county = county;
    }

    public String county() {
        return county;
    }
}
