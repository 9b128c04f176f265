package io.yimen.verification;

import static io.yimen.verification.Columns.bytes;
import static io.yimen.verification.Columns.texts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes each sending before it happens, and afterwards what became of it. */
@Repository
class AttemptRepository {

    /** What became of the last attempt of an item's round. */
    record End(
            UUID item,
            int round,
            int attempt,
            String outcome,
            @Nullable String why) {}

    private final JdbcClient jdbc;

    AttemptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(int county, List<AskedItem> sendings, Instant at) {
        insert(county, sendings, at, null);
    }

    /** The source has them already. */
    void insertPosted(int county, List<AskedItem> sendings, Instant at) {
        insert(county, sendings, at, "ACKED");
    }

    private void insert(int county, List<AskedItem> sendings, Instant at, @Nullable String outcome) {
        jdbc.sql("""
                        INSERT INTO item_attempt (county_code, township_code, id, item_id, round, attempt, send_key, sent_at,
                            ended_at, outcome)
                        SELECT :county, a.township, a.id, a.item, a.round, a.attempt, a.key, :at,
                            CASE WHEN :outcome::text IS NOT NULL THEN :at END, :outcome::text
                        FROM unnest(:townships::int[], :ids::uuid[], :items::uuid[], :rounds::int[], :attempts::int[], :keys::bytea[])
                        AS a (township, id, item, round, attempt, key)""")
                .param("county", county)
                .param("at", at(at))
                .param("outcome", outcome)
                .param("townships", texts(sendings, AskedItem::township))
                .param("ids", texts(sendings, AskedItem::attemptId))
                .param("items", texts(sendings, AskedItem::id))
                .param("rounds", texts(sendings, AskedItem::round))
                .param("attempts", texts(sendings, AskedItem::attempt))
                .param("keys", bytes(sendings, AskedItem::sendKey))
                .update();
    }

    /** The end of an attempt is written once, but that an acknowledged one may still be answered. */
    void end(int county, List<End> ends, Instant at) {
        jdbc.sql("""
                        UPDATE item_attempt a SET ended_at = :at, outcome = e.outcome, why = e.why
                        FROM unnest((SELECT :items::uuid[]), (SELECT :rounds::int[]), (SELECT :attempts::int[]),
                            (SELECT :outcomes::text[]), (SELECT :whys::text[])) AS e (item, round, attempt, outcome, why)
                        WHERE a.county_code = :county AND a.id = ANY(ARRAY(
                                SELECT k.id FROM unnest((SELECT :items::uuid[]), (SELECT :rounds::int[]), (SELECT :attempts::int[]))
                                    AS x (item, round, attempt)
                                CROSS JOIN LATERAL (SELECT id FROM item_attempt
                                                    WHERE county_code = :county AND item_id = x.item AND round = x.round
                                                      AND attempt = x.attempt LIMIT 1) k))
                            AND a.item_id = e.item AND a.round = e.round AND a.attempt = e.attempt
                            AND (a.outcome IS NULL OR a.outcome = 'ACKED')""")
                .param("county", county)
                .param("at", at(at))
                .param("items", texts(ends, End::item))
                .param("rounds", texts(ends, End::round))
                .param("attempts", texts(ends, End::attempt))
                .param("outcomes", texts(ends, End::outcome))
                .param("whys", texts(ends, End::why))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
