package io.yimen.registry;

import java.util.UUID;

/** Which person: the county that keeps the file and the person's id in it. */
public record PersonKey(int county, UUID id) {}
