package io.yimen.verification.run;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are worked off.
 *
 * @param work off: runs wait, nothing is asked by itself
 * @param every how often runs are looked after
 * @param chunk so many awards a transaction
 * @param counties of a run of the nation at most so many counties are under way at once
 */
@ConfigurationProperties("yimen.verification.runs")
record RunSettings(
        @DefaultValue("true") boolean work,
        @DefaultValue("10s") Duration every,
        @DefaultValue("300") int chunk,
        @DefaultValue("8") int counties) {}
