package io.yimen.verification;

import static io.yimen.verification.Columns.texts;

import io.yimen.common.Uuid7;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends changes of state; nothing reads them but the story of an item. */
@Repository
class TransitionRepository {

    /** One change as it is written; {@code step} counts those of an item from 0. */
    record Line(
            UUID item,
            int township,
            int step,
            @Nullable ItemState from,
            ItemState to,
            @Nullable String reason) {}

    private final JdbcClient jdbc;

    TransitionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(int county, List<Line> lines, Instant at, String account) {
        List<UUID> ids = new ArrayList<>(lines.size());
        lines.forEach(line -> ids.add(Uuid7.next()));
        jdbc.sql("""
                        INSERT INTO item_transition (county_code, township_code, id, item_id, step, from_state, to_state, reason, at,
                            by_account)
                        SELECT :county, t.township, t.id, t.item, t.step, t.before, t.after, t.reason, :at, :account
                        FROM unnest(:townships::int[], :ids::uuid[], :items::uuid[], :steps::int[], :from::text[], :to::text[],
                            :reasons::text[]) AS t (township, id, item, step, before, after, reason)""")
                .param("county", county)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("account", account)
                .param("townships", texts(lines, Line::township))
                .param("ids", texts(ids))
                .param("items", texts(lines, Line::item))
                .param("steps", texts(lines, Line::step))
                .param("from", texts(lines, Line::from))
                .param("to", texts(lines, Line::to))
                .param("reasons", texts(lines, Line::reason))
                .update();
    }
}
