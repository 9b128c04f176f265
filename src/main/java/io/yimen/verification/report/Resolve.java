package io.yimen.verification.report;

import java.util.UUID;

/**
 * Settles a difference.
 *
 * @param value what stands from now on
 * @param factsVersion the facts that hold it
 */
public record Resolve(
        int county, UUID discrepancy, Resolution resolution, String evidence, ItemValue value, int factsVersion) {}
