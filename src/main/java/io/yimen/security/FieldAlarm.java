package io.yimen.security;

/** Told when a stored field cannot be read: somebody changed or moved it, or its key is gone. */
@FunctionalInterface
interface FieldAlarm {

    void raise(UnreadableField field);
}
