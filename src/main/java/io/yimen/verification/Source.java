package io.yimen.verification;

import java.time.Duration;

/** A register as it is configured. */
record Source(
        String code,
        String nameZh,
        String nameEn,
        AdapterKind adapter,
        String endpoint,
        SourceMapping mapping,
        Duration connectTimeout,
        Duration readTimeout,
        Duration slowCall,
        int concurrency,
        int freshnessDays,
        int periodMonths,
        int maxAttempts,
        int giveUpDays,
        boolean paused) {}
