package io.yimen.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Households a second on one thread, with and without trace: a first figure, not a benchmark. */
final class Throughput {

    private static final int HOUSEHOLDS = 20_000;
    private static final int ROUNDS = 12;

    private Throughput() {}

    public static void main(String[] arguments) throws IOException {
        Parameters parameters = Parameters.of(WorkedCase.values());
        RandomHouseholds random = new RandomHouseholds(1);
        List<Facts> households = new ArrayList<>(HOUSEHOLDS);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            households.add(random.next());
        }
        System.out.printf("households a second, trace off: %,d%n", best(households, parameters, false));
        System.out.printf("households a second, trace on: %,d%n", best(households, parameters, true));
    }

    /** The best of the later rounds; the first warm the machine up. */
    private static long best(List<Facts> households, Parameters parameters, boolean trace) {
        long best = 0;
        int entries = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (Facts facts : households) {
                entries += Engine.decide(facts, parameters, trace).programmes().size();
            }
            best = Math.max(best, households.size() * 1_000_000_000L / (System.nanoTime() - start));
        }
        return entries > 0 ? best : 0;
    }
}
