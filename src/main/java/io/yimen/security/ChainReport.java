package io.yimen.security;

import java.util.List;

/** The state of one chain: where it ends, and what is broken in it. */
public record ChainReport(ChainHead head, List<ChainFault> faults) {

    public boolean whole() {
        return faults.isEmpty();
    }
}
