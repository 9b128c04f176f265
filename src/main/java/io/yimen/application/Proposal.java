package io.yimen.application;

import io.yimen.common.Programme;

/**
 * Whether a family should apply for a programme.
 *
 * @param fits the engine finds it eligible on what it said
 * @param ticked what the window is offered to open
 */
public record Proposal(Programme programme, boolean fits, boolean ticked) {}
