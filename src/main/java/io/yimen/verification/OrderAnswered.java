package io.yimen.verification;

import java.util.UUID;

/** No item of an order is open any more. */
public record OrderAnswered(int county, UUID orderId, UUID subjectOf) {}
