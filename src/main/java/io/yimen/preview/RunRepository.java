package io.yimen.preview;

import io.yimen.common.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of runs; what a row-level scope hides is not there. */
@Repository
class RunRepository {

    private static final String SELECT = "SELECT *, changes::text AS changes_text FROM preview_run ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RunRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when there is an open one for the same draft and place already. */
    boolean add(Run run) {
        return jdbc.sql("""
                        INSERT INTO preview_run (id, purpose, draft_id, region_code, county_from, county_to, number, starts_on,
                            document, changes, state, total, done, at_county, at_case, attempts, started_by, started_name,
                            started_at, heartbeat_at, rows_kept)
                        SELECT :id, :purpose, :draft, :region, :from, :to, 1 + coalesce(max(number), 0), :startsOn,
                            :document, :changes::jsonb, 'QUEUED', 0, 0, 0, :nowhere, 0, :by, :name, :at, :now, true
                        FROM preview_run WHERE draft_id = :draft AND purpose = :purpose AND county_from = :from
                        ON CONFLICT DO NOTHING""")
                        .param("id", run.id())
                        .param("purpose", run.purpose().name())
                        .param("draft", run.draftId())
                        .param("region", run.region().value())
                        .param("from", run.countyFrom())
                        .param("to", run.countyTo())
                        .param("startsOn", run.startsOn())
                        .param("document", run.document())
                        .param("changes", json.writeValueAsString(run.changes()))
                        .param("nowhere", run.atCase())
                        .param("by", run.startedBy())
                        .param("name", run.startedName())
                        .param("at", at(run.startedAt()))
                        .param("now", at(run.heartbeatAt()))
                        .update()
                == 1;
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(this::run)
                .optional();
    }

    /** Newest first. */
    List<Run> ofDraft(UUID draft) {
        return jdbc.sql(SELECT + "WHERE draft_id = :draft AND purpose = 'PREVIEW' ORDER BY number DESC")
                .param("draft", draft)
                .query(this::run)
                .list();
    }

    /** The newest run of each day on which a publication took effect in a county, latest day first. */
    List<Run> redeterminations(int county) {
        return jdbc.sql(
                        "SELECT * FROM (SELECT DISTINCT ON (starts_on) *, changes::text AS changes_text FROM preview_run"
                                + " WHERE purpose = 'REDETERMINATION' AND county_from = :county"
                                + " ORDER BY starts_on, id DESC) newest ORDER BY starts_on DESC")
                .param("county", county)
                .query(this::run)
                .list();
    }

    /** Open ones on which nobody has worked since. */
    List<UUID> abandoned(Instant since) {
        return jdbc.sql("SELECT id FROM preview_run WHERE ended_at IS NULL AND heartbeat_at < :since ORDER BY id")
                .param("since", at(since))
                .query(UUID.class)
                .list();
    }

    /** Takes it over, unless somebody worked on it a moment ago; who had it before notices at the end of the chunk. */
    boolean take(UUID id, UUID runner, Instant now, Instant abandonedBefore) {
        return jdbc.sql("""
                        UPDATE preview_run SET state = 'RUNNING', runner = :runner, attempts = attempts + 1, heartbeat_at = :now,
                            begun_at = coalesce(begun_at, :now)
                        WHERE id = :id AND (state = 'QUEUED' OR state = 'RUNNING' AND heartbeat_at < :before)""")
                        .param("id", id)
                        .param("runner", runner)
                        .param("now", at(now))
                        .param("before", at(abandonedBefore))
                        .update()
                == 1;
    }

    void setTotal(UUID id, int total) {
        jdbc.sql("UPDATE preview_run SET total = :total WHERE id = :id")
                .param("total", total)
                .param("id", id)
                .update();
    }

    /** Still this runner's, and nobody wants it to stop. */
    boolean goesOn(UUID id, UUID runner) {
        return jdbc.sql("SELECT count(*) FROM preview_run WHERE id = :id AND runner = :runner AND state = 'RUNNING'"
                                + " AND cancel_by IS NULL")
                        .param("id", id)
                        .param("runner", runner)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Moves on by a chunk; false when the run is no longer this runner's or shall stop. */
    boolean advance(UUID id, UUID runner, int cases, int county, UUID lastCase, Instant now) {
        return jdbc.sql("""
                        UPDATE preview_run SET done = done + :cases, at_county = :county, at_case = :case, heartbeat_at = :now
                        WHERE id = :id AND runner = :runner AND state = 'RUNNING' AND cancel_by IS NULL""")
                        .param("cases", cases)
                        .param("county", county)
                        .param("case", lastCase)
                        .param("now", at(now))
                        .param("id", id)
                        .param("runner", runner)
                        .update()
                == 1;
    }

    /** False when it had ended already. */
    boolean end(UUID id, RunState state, @Nullable String fault, Instant now) {
        return jdbc.sql("""
                        UPDATE preview_run SET state = :state, fault = :fault, ended_at = :now, rows_kept = :kept
                        WHERE id = :id AND ended_at IS NULL""")
                        .param("state", state.name())
                        .param("fault", fault)
                        .param("now", at(now))
                        .param("kept", state == RunState.DONE)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean cancel(UUID id, String by, String name) {
        return jdbc.sql("UPDATE preview_run SET cancel_by = :by, cancel_name = :name"
                                + " WHERE id = :id AND ended_at IS NULL AND cancel_by IS NULL")
                        .param("by", by)
                        .param("name", name)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The rows of these are gone. */
    void forgetRows(List<UUID> ids) {
        jdbc.sql("UPDATE preview_run SET rows_kept = false WHERE id = ANY(:ids::uuid[])")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Ended runs of the same draft and place that still have their rows. */
    List<UUID> olderWithRows(Run run) {
        return jdbc.sql(
                        "SELECT id FROM preview_run WHERE draft_id = :draft AND purpose = :purpose AND county_from = :from"
                                + " AND number < :number AND rows_kept AND ended_at IS NOT NULL")
                .param("draft", run.draftId())
                .param("purpose", run.purpose().name())
                .param("from", run.countyFrom())
                .param("number", run.number())
                .query(UUID.class)
                .list();
    }

    private Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("draft_id", UUID.class),
                new RegionCode(row.getString("region_code")),
                row.getInt("county_from"),
                row.getInt("county_to"),
                row.getInt("number"),
                row.getObject("starts_on", LocalDate.class),
                row.getString("document"),
                json.readValue(row.getString("changes_text"), new TypeReference<Map<String, String>>() {}),
                RunState.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("at_county"),
                row.getObject("at_case", UUID.class),
                row.getInt("attempts"),
                row.getString("started_by"),
                row.getString("started_name"),
                instant(row, "started_at").orElseThrow(),
                instant(row, "begun_at").orElse(null),
                instant(row, "heartbeat_at").orElseThrow(),
                instant(row, "ended_at").orElse(null),
                row.getString("cancel_name"),
                row.getString("fault"),
                row.getBoolean("rows_kept"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
