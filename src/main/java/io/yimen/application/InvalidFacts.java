package io.yimen.application;

import java.util.List;

/** What was sent cannot be read as facts; every fault with its pointer. */
public class InvalidFacts extends RuntimeException {

    private final transient List<Flaw> flaws;

    InvalidFacts(List<Flaw> flaws) {
        super(flaws.size() + " faults");
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
