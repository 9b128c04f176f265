package io.yimen.rules;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many households one core decides a second, with and without the trace; one call of the benchmark is one household. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 2,
        jvmArgs = {
            "-Xms4g",
            "-Xmx4g",
            "-Xmn512m",
            "-XX:+UseSerialGC",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseTransparentHugePages"
        })
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 4)
@State(Scope.Thread)
public class RulesBenchmark {

    private static final int HOUSEHOLDS = 1_000_000;
    private static final long SEED = 20261125;

    @Param({"off", "on"})
    public String trace = "off";

    private Population population = new Population(0, SEED);
    private boolean traced;
    private int next;

    @Setup
    public void populate() {
        population = new Population(HOUSEHOLDS, SEED);
        traced = trace.equals("on");
    }

    @Benchmark
    public Decision decide() {
        int household = next;
        next = household + 1 == HOUSEHOLDS ? 0 : household + 1;
        return Engine.decide(population.facts(household), population.parameters(household), traced);
    }
}
