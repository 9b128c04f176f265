package io.yimen.verification.run;

import java.util.List;

/**
 * A run as its page shows it: how far, and one page of the work list.
 *
 * @param unasked how many people of the caller's area some sources were not asked about
 */
public record RunDetail(
        RunView run,
        List<RunItems> items,
        long unasked,
        List<TownshipCount> townships,
        List<DifferenceView> differences,
        long total) {

    /** All questions of the run in the caller's area. */
    public RunItems all() {
        return items.stream()
                .reduce(
                        new RunItems("", 0, 0, 0, 0),
                        (sum, one) -> new RunItems(
                                "",
                                sum.waiting() + one.waiting(),
                                sum.answered() + one.answered(),
                                sum.unasked() + one.unasked(),
                                sum.silent() + one.silent()));
    }
}
