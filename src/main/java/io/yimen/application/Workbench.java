package io.yimen.application;

import java.util.List;
import java.util.Map;

/**
 * What is on somebody's desk.
 *
 * @param due the nearest cases, of mine or of the whole area
 * @param dueTotal how many there are in all with a clock
 * @param stages how many open cases stand in each stage, in the order of the stages
 */
public record Workbench(
        boolean mine,
        long overdue,
        long dueToday,
        long dueThisWeek,
        long drafts,
        long mineTotal,
        long areaTotal,
        List<CaseRow> due,
        long dueTotal,
        List<CaseRow> draftRows,
        Map<Stage, Long> stages) {

    public long open() {
        return stages.values().stream().mapToLong(Long::longValue).sum();
    }
}
