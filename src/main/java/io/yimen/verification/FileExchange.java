package io.yimen.verification;

import java.util.List;
import java.util.UUID;

/** A request file that went to a register, or is about to. */
record FileExchange(
        int county,
        UUID id,
        String source,
        String agreement,
        Purpose purpose,
        List<String> fields,
        String name,
        String manifestHash,
        int rows,
        State state) {

    /** WRITING until its parts have their names; ANSWERED once an answer file was taken. */
    enum State {
        WRITING,
        PUBLISHED,
        ANSWERED
    }

    /** The question behind a row. */
    record Row(int number, UUID item, int round) {}
}
