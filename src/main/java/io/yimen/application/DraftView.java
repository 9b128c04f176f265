package io.yimen.application;

import io.yimen.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A draft as the wizard edits it: whole numbers, since they are the fields being typed.
 *
 * @param facts in the shape of {@code POST /api/v1/applications}, perhaps incomplete
 * @param flaws what still stands in the way of acceptance, with pointers into {@code facts}
 * @param preview the typed facts, when they are complete
 */
public record DraftView(
        CaseNumber number,
        Stage stage,
        int version,
        ObjectNode facts,
        List<Flaw> flaws,
        Optional<CaseFacts> preview,
        List<String> missing,
        String savedBy,
        Instant savedAt) {}
