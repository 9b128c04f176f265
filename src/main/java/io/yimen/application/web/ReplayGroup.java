package io.yimen.application.web;

import io.yimen.application.Replay;
import io.yimen.application.Replay.Line;
import io.yimen.common.Programme;
import io.yimen.screening.ScreeningResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of one entry of the result, as one block of the table. */
record ReplayGroup(Key key, List<Line> lines) {

    /** The household's figures have no programme. */
    record Key(@Nullable Programme programme, ScreeningResult.@Nullable Scope scope, List<String> members) {}

    static List<ReplayGroup> of(Replay replay) {
        Map<Key, List<Line>> groups = new LinkedHashMap<>();
        for (Line line : replay.lines()) {
            List<String> members = line.programme() == null ? List.of() : line.members();
            groups.computeIfAbsent(new Key(line.programme(), line.scope(), members), key -> new ArrayList<>())
                    .add(line);
        }
        return groups.entrySet().stream()
                .map(entry -> new ReplayGroup(entry.getKey(), entry.getValue()))
                .toList();
    }
}
