package io.yimen.application;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Gives a hard case the longer term, on a ground that is written down (DIBAO-2021 art. 22, RIGID-2025 art. 8). */
@Service
class ExtendStep implements ActionStep {

    /** Why a case takes longer; an objection extends it by itself. */
    enum Ground {
        SPLIT_RESIDENCE,
        REMOTE,
        COMPLEX
    }

    /** What history keeps of it. */
    record Extension(Ground ground, String text) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.EXTEND);
    }

    @Override
    public Optional<Lack> lacks(Turn turn) {
        return turn.work().extended() ? Optional.of(Lack.of("EXTENDED_ALREADY", "/action")) : Optional.empty();
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Extension extension = ActionData.read(data, json -> {
            json.require("ground");
            return new Extension(
                    json.choice("ground", Ground.class).orElse(Ground.COMPLEX), ActionData.text(json, "text"));
        });
        turn.work().extend();
        return Done.of(extension.text(), extension);
    }
}
