package io.yimen.verification.run;

import io.yimen.common.Uuid7;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which awards a run has asked about, and what it found of them. */
@Repository
class RunAwardRepository {

    /** An award of a run whose answers are in and not yet compared. */
    record Answered(UUID award, UUID order, int township, String caseNumber) {}

    /** An award of a run as it is written down. */
    record Asked(UUID award, int township, UUID order) {}

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    RunAwardRepository(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(RunView run, List<Asked> awards) {
        batches.batchUpdate(
                "INSERT INTO run_award (county_code, township_code, run_id, award_id, order_id, compared)"
                        + " VALUES (?, ?, ?, ?, ?, false)",
                awards,
                awards.size(),
                (statement, award) -> {
                    statement.setInt(1, run.county());
                    statement.setInt(2, award.township());
                    statement.setObject(3, run.id());
                    statement.setObject(4, award.award());
                    statement.setObject(5, award.order());
                });
    }

    List<Answered> answered(RunView run, int atMost) {
        return jdbc.sql("""
                        SELECT a.award_id, a.order_id, a.township_code, o.case_number FROM run_award a
                        CROSS JOIN LATERAL (SELECT case_number, state FROM verification_order
                                            WHERE county_code = a.county_code AND id = a.order_id LIMIT 1) o
                        WHERE a.county_code = ? AND a.run_id = ? AND NOT a.compared AND o.state <> 'OPEN'
                        ORDER BY a.award_id LIMIT ?""")
                .params(run.county(), run.id(), atMost)
                .query((row, number) -> new Answered(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3), row.getString(4)))
                .list();
    }

    void compared(RunView run, List<UUID> awards, List<FoundDifference> differences, Instant now) {
        jdbc.sql(
                        "UPDATE run_award SET compared = true WHERE county_code = :county AND run_id = :run AND award_id IN (:awards)")
                .param("county", run.county())
                .param("run", run.id())
                .param("awards", awards)
                .update();
        if (differences.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                INSERT INTO run_difference (county_code, township_code, id, run_id, award_id, case_number, member_ref, member_name,
                    item, used, found, sources, found_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)""", differences, differences.size(), (statement, one) -> {
            statement.setInt(1, run.county());
            statement.setInt(2, one.township());
            statement.setObject(3, Uuid7.next());
            statement.setObject(4, run.id());
            statement.setObject(5, one.award());
            statement.setString(6, one.caseNumber());
            statement.setString(7, one.ref());
            statement.setString(8, one.name());
            statement.setString(9, one.item());
            statement.setString(10, one.used());
            statement.setString(11, one.found());
            statement.setArray(
                    12,
                    statement
                            .getConnection()
                            .createArrayOf("text", one.sources().toArray()));
            statement.setObject(13, now.atOffset(ZoneOffset.UTC));
        });
    }

    List<UUID> openAwards(RunView run) {
        return jdbc.sql("""
                        SELECT a.award_id FROM run_award a
                        JOIN verification_order o ON o.county_code = a.county_code AND o.id = a.order_id
                        WHERE a.county_code = ? AND a.run_id = ? AND o.state = 'OPEN' ORDER BY a.award_id""").params(run.county(), run.id()).query(UUID.class).list();
    }

    /** The questions in the caller's area, by source. */
    List<RunItems> items(RunView run) {
        return jdbc.sql("""
                        SELECT i.source_code,
                               count(*) FILTER (WHERE i.state IN ('CREATED', 'CONSENT_OK', 'QUEUED', 'SENT', 'ACKED', 'UNAVAILABLE')),
                               count(*) FILTER (WHERE i.state IN ('ANSWERED', 'NO_RECORD', 'AMBIGUOUS', 'MISMATCH', 'DISPUTED')),
                               count(*) FILTER (WHERE i.state = 'CONSENT_MISSING' OR i.reason = 'NO_NUMBER'),
                               count(*) FILTER (WHERE i.state IN ('REJECTED', 'EXPIRED', 'CANCELLED')
                                                  AND i.reason IS DISTINCT FROM 'NO_NUMBER')
                        FROM run_award a
                        JOIN verification_item i ON i.county_code = a.county_code AND i.order_id = a.order_id
                        WHERE a.county_code = ? AND a.run_id = ?
                        GROUP BY i.source_code ORDER BY i.source_code""")
                .params(run.county(), run.id())
                .query((row, number) ->
                        new RunItems(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }
}
