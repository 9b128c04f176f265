package io.yimen.application;

import tools.jackson.databind.node.ObjectNode;

/** Does something to a case as it was last read; {@code data} as the table of actions in {@code contracts/applications.md} has it; pointers of faults begin with {@code /data}. */
public record ActOnCase(CaseAction action, int version, ObjectNode data) {}
