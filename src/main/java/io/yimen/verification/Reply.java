package io.yimen.verification;

import tools.jackson.databind.JsonNode;

/** What a call brought: a signed JSON body, or already what became of the question. */
sealed interface Reply {

    record Json(JsonNode body, String raw) implements Reply {}

    record Failed(Dispatch dispatch) implements Reply {}
}
