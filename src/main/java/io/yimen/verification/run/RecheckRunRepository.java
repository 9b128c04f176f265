package io.yimen.verification.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps runs and where they stand. */
@Repository
class RecheckRunRepository {

    private final JdbcClient jdbc;

    RecheckRunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers 0 when a run of the county is still open. */
    int add(RunView run) {
        return jdbc.sql("""
                        INSERT INTO verification_run (county_code, id, national_id, state, started_by, started_name, started_at,
                            awards_total, awards_opened, awards_done, persons, differences, version)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0)
                        ON CONFLICT (county_code) WHERE ended_at IS NULL DO NOTHING""")
                .params(run.county(), run.id())
                .param(run.national())
                .params(run.state().name(), run.startedBy(), run.startedName(), at(run.startedAt()), run.awards())
                .update();
    }

    Optional<RunView> find(int county, UUID id) {
        return jdbc.sql("SELECT * FROM verification_run WHERE county_code = ? AND id = ?")
                .params(county, id)
                .query(RecheckRunRepository::run)
                .optional();
    }

    Optional<RunView> open(int county) {
        return jdbc.sql("SELECT * FROM verification_run WHERE county_code = ? AND ended_at IS NULL")
                .param(county)
                .query(RecheckRunRepository::run)
                .optional();
    }

    /** The run for the rest of the transaction, if it is in this state and nobody else works on it. */
    Optional<RunView> claim(RunView run, RunState state) {
        return jdbc.sql("SELECT * FROM verification_run WHERE county_code = ? AND id = ? AND state = ?"
                        + " FOR UPDATE SKIP LOCKED")
                .params(run.county(), run.id(), state.name())
                .query(RecheckRunRepository::run)
                .optional();
    }

    List<RunView> active() {
        return jdbc.sql("SELECT * FROM verification_run WHERE state IN ('RUNNING', 'CANCELLING')"
                        + " ORDER BY started_at, county_code")
                .query(RecheckRunRepository::run)
                .list();
    }

    List<RunView> list(int from, int to, int atMost) {
        return jdbc.sql("SELECT * FROM verification_run WHERE county_code BETWEEN ? AND ?"
                        + " ORDER BY started_at DESC, county_code LIMIT ?")
                .params(from, to, atMost)
                .query(RecheckRunRepository::run)
                .list();
    }

    List<NationView> nations(int atMost) {
        return jdbc.sql("""
                        SELECT national_id, min(started_name), min(started_at), count(*), count(ended_at), sum(awards_total),
                               sum(awards_opened), sum(awards_done), sum(persons), sum(differences)
                        FROM verification_run WHERE national_id IS NOT NULL
                        GROUP BY national_id ORDER BY min(started_at) DESC LIMIT ?""")
                .param(atMost)
                .query((row, number) -> new NationView(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getLong(9),
                        row.getLong(10)))
                .list();
    }

    /** Counties of runs of the nation whose turn has come: so many that no more than that are under way in each. */
    List<RunView> nextOfNations(int counties) {
        return jdbc.sql("""
                        SELECT * FROM (
                            SELECT w.*, row_number() OVER (PARTITION BY national_id ORDER BY county_code) AS place,
                                   (SELECT count(*) FROM verification_run r
                                    WHERE r.national_id = w.national_id AND r.state IN ('RUNNING', 'CANCELLING')) AS busy
                            FROM verification_run w WHERE w.state = 'WAITING') waiting
                        WHERE place + busy <= ? ORDER BY started_at, county_code""").param(counties).query(RecheckRunRepository::run).list();
    }

    void begin(RunView run, int awards) {
        jdbc.sql("UPDATE verification_run SET state = 'RUNNING', awards_total = ?, version = version + 1"
                        + " WHERE county_code = ? AND id = ? AND state = 'WAITING'")
                .params(awards, run.county(), run.id())
                .update();
    }

    void asked(RunView run, int awards, int persons, UUID checkpoint) {
        jdbc.sql("UPDATE verification_run SET awards_opened = awards_opened + ?, persons = persons + ?, checkpoint = ?,"
                        + " fault = NULL, version = version + 1 WHERE county_code = ? AND id = ?")
                .params(awards, persons, checkpoint, run.county(), run.id())
                .update();
    }

    void compared(RunView run, int awards, int differences) {
        jdbc.sql(
                        "UPDATE verification_run SET awards_done = awards_done + ?, differences = differences + ?, fault = NULL,"
                                + " version = version + 1 WHERE county_code = ? AND id = ?")
                .params(awards, differences, run.county(), run.id())
                .update();
    }

    void failed(RunView run, String fault) {
        jdbc.sql("UPDATE verification_run SET fault = ?, version = version + 1"
                        + " WHERE county_code = ? AND id = ? AND ended_at IS NULL")
                .params(fault, run.county(), run.id())
                .update();
    }

    /** One that waits is gone at once; of one that runs the open questions must first be called back. */
    int cancel(int county, UUID id, Instant now) {
        return cancel("county_code = ? AND id = ?", now, county, id);
    }

    int cancelNation(UUID national, Instant now) {
        return cancel("county_code > ? AND national_id = ?", now, 0, national);
    }

    private int cancel(String which, Instant now, int county, UUID id) {
        return jdbc.sql("""
                        UPDATE verification_run
                        SET state = CASE state WHEN 'WAITING' THEN 'CANCELLED' ELSE 'CANCELLING' END,
                            ended_at = CASE state WHEN 'WAITING' THEN ?::timestamptz END, version = version + 1
                        WHERE state IN ('WAITING', 'RUNNING') AND\s""" + which).params(at(now), county, id).update();
    }

    void end(RunView run, RunState state, Instant now) {
        jdbc.sql("UPDATE verification_run SET state = ?, ended_at = ?, fault = NULL, version = version + 1"
                        + " WHERE county_code = ? AND id = ? AND ended_at IS NULL")
                .params(state.name(), at(now), run.county(), run.id())
                .update();
    }

    private static RunView run(ResultSet row, int number) throws SQLException {
        return new RunView(
                row.getInt("county_code"),
                row.getObject("id", UUID.class),
                row.getObject("national_id", UUID.class),
                RunState.valueOf(row.getString("state")),
                row.getString("started_by"),
                row.getString("started_name"),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                row.getInt("awards_total"),
                row.getInt("awards_opened"),
                row.getInt("awards_done"),
                row.getInt("persons"),
                row.getInt("differences"),
                row.getObject("checkpoint", UUID.class),
                row.getString("fault"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
