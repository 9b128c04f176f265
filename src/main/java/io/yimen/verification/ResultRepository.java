package io.yimen.verification;

import static io.yimen.verification.Columns.bytes;
import static io.yimen.verification.Columns.texts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what sources answered, once for each round of an item, and forgets the raw answers in time. */
@Repository
class ResultRepository {

    /** An answer as it is kept. */
    record NewResult(
            UUID id,
            int township,
            UUID item,
            int round,
            ItemState outcome,
            String facts,
            @Nullable LocalDate dataAsOf,
            Instant receivedAt,
            byte @Nullable [] raw,
            @Nullable LocalDate rawUntil,
            @Nullable UUID reusedFrom) {}

    private final JdbcClient jdbc;

    ResultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(int county, List<NewResult> results) {
        if (results.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO verification_result (county_code, township_code, id, item_id, round, outcome, facts, data_as_of,
                            received_at, raw, raw_until, reused_from)
                        SELECT :county, r.township, r.id, r.item, r.round, r.outcome, r.facts, r.data_as_of, r.received_at, r.raw,
                            r.raw_until, r.reused
                        FROM unnest(:townships::int[], :ids::uuid[], :items::uuid[], :rounds::int[], :outcomes::text[],
                            :facts::jsonb[], :asOf::date[], :received::timestamptz[], :raws::bytea[], :untils::date[], :reused::uuid[])
                        AS r (township, id, item, round, outcome, facts, data_as_of, received_at, raw, raw_until, reused)""")
                .param("county", county)
                .param("townships", texts(results, NewResult::township))
                .param("ids", texts(results, NewResult::id))
                .param("items", texts(results, NewResult::item))
                .param("rounds", texts(results, NewResult::round))
                .param("outcomes", texts(results, NewResult::outcome))
                .param("facts", texts(results, NewResult::facts))
                .param("asOf", texts(results, NewResult::dataAsOf))
                .param("received", texts(results, NewResult::receivedAt))
                .param("raws", bytes(results, NewResult::raw))
                .param("untils", texts(results, NewResult::rawUntil))
                .param("reused", texts(results, NewResult::reusedFrom))
                .update();
    }

    /** The newest usable answer to each question of a county, by the question in hex. */
    Map<String, FreshAnswer> fresh(int county, List<byte[]> questions, List<LocalDate> since) {
        Map<String, FreshAnswer> found = new TreeMap<>();
        List<String> days = new ArrayList<>();
        since.forEach(day -> days.add(day.toString()));
        jdbc.sql("""
                        SELECT DISTINCT ON (i.question) i.question, coalesce(r.reused_from, r.id) AS id, r.outcome, r.facts::text,
                               r.data_as_of, r.received_at
                        FROM unnest((SELECT :questions::bytea[]), (SELECT :since::date[])) AS w (question, since)
                        CROSS JOIN LATERAL (SELECT * FROM verification_item
                                            WHERE county_code = :county AND question = w.question OFFSET 0) i
                        CROSS JOIN LATERAL (SELECT * FROM verification_result
                                            WHERE county_code = :county AND item_id = i.id AND round = i.round LIMIT 1) r
                        WHERE i.state = r.outcome AND r.received_at >= w.since::timestamp AT TIME ZONE 'Asia/Shanghai'
                        ORDER BY i.question, r.received_at DESC""")
                .param("county", county)
                .param("questions", bytes(questions, question -> question))
                .param("since", days.toArray(String[]::new))
                .query((row, number) -> found.put(
                        HexFormat.of().formatHex(row.getBytes("question")),
                        new FreshAnswer(
                                row.getObject("id", UUID.class),
                                ItemState.valueOf(row.getString("outcome")),
                                row.getString("facts"),
                                row.getObject("data_as_of", LocalDate.class),
                                row.getTimestamp("received_at").toInstant())))
                .list();
        return found;
    }

    /** What the source said in a round, whatever became of the item since. */
    Optional<ItemState> outcome(int county, UUID item, int round) {
        return jdbc.sql("SELECT outcome FROM verification_result"
                        + " WHERE county_code = :county AND item_id = :item AND round = :round")
                .param("county", county)
                .param("item", item)
                .param("round", round)
                .query(String.class)
                .optional()
                .map(ItemState::valueOf);
    }

    /** Forgets raw answers whose time has passed, a batch at a time; the facts stay. */
    int forgetRaw(LocalDate today, int limit) {
        return jdbc.sql("""
                        UPDATE verification_result SET raw = NULL, raw_until = NULL
                        WHERE (county_code, id) IN (SELECT county_code, id FROM verification_result
                                                    WHERE raw_until < :today ORDER BY raw_until LIMIT :limit)""").param("today", today).param("limit", limit).update();
    }
}
