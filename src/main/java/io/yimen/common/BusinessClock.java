package io.yimen.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day on which the office works (Asia/Shanghai); the demo may move it, production may not. */
public interface BusinessClock {

    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    LocalDate today();

    /** The instant to record for something that happens now: the business day with the real time of day. */
    Instant now();
}
