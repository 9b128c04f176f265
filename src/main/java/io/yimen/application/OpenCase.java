package io.yimen.application;

import tools.jackson.databind.node.ObjectNode;

/**
 * Takes an application: the facts as {@code POST /api/v1/applications} has them, without {@code programmes} and
 * {@code draft}. A draft may be incomplete; anything else starts accepted.
 */
public record OpenCase(ObjectNode facts, boolean draft) {}
