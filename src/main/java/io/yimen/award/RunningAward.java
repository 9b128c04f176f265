package io.yimen.award;

import io.yimen.common.Money;
import java.util.UUID;

/** What one case is paid a month from all of its awards that have not ended; those on hold are among them. */
public record RunningAward(UUID applicationId, Money amount) {}
