package io.yimen.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark and leaves its closing lines in a file. */
final class BenchmarkRun {

    private BenchmarkRun() {}

    public static void main(String[] arguments) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(RulesBenchmark.class.getName()).addProfiler(GCProfiler.class);
        List<String> lines = new ArrayList<>();
        for (RunResult run : new Runner(options.build()).run()) {
            long households = (long) run.getPrimaryResult().getScore();
            lines.add("bench rules trace=" + run.getParams().getParam("trace") + " " + households);
        }
        write(Path.of(arguments[0]), lines);
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
