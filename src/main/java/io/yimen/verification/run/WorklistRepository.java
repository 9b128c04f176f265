package io.yimen.verification.run;

import io.yimen.security.AccountView;
import io.yimen.verification.report.ItemValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a run found, for the readers' own area. */
@Repository
class WorklistRepository {

    private static final String AREA = " FROM run_difference WHERE county_code = :county AND run_id = :run"
            + " AND (:township = 0 OR township_code = :township) ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WorklistRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<DifferenceView> page(int county, UUID run, int township, int page, int size) {
        return jdbc.sql("SELECT *" + AREA + "ORDER BY (seen_at IS NOT NULL), township_code, case_number, id"
                        + " LIMIT :size OFFSET :offset")
                .param("county", county)
                .param("run", run)
                .param("township", township)
                .param("size", size)
                .param("offset", page * size)
                .query((row, number) -> row(row))
                .list();
    }

    long count(int county, UUID run, int township) {
        return jdbc.sql("SELECT count(*)" + AREA)
                .param("county", county)
                .param("run", run)
                .param("township", township)
                .query(Long.class)
                .single();
    }

    /** How many, and how many not looked at, by township. */
    List<TownshipCount> byTownship(int county, UUID run, int township) {
        return jdbc.sql("SELECT township_code, count(*), count(*) FILTER (WHERE seen_at IS NULL)" + AREA
                        + "GROUP BY township_code ORDER BY township_code")
                .param("county", county)
                .param("run", run)
                .param("township", township)
                .query((row, number) -> new TownshipCount(row.getInt(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** Only the first word counts; answers how many rows it changed. */
    int seen(int county, UUID run, UUID id, AccountView by, String note, Instant at) {
        return jdbc.sql("UPDATE run_difference SET seen_by = ?, seen_name = ?, note = ?, seen_at = ?"
                        + " WHERE county_code = ? AND run_id = ? AND id = ? AND seen_at IS NULL")
                .params(by.username(), by.displayName(), note, at.atOffset(ZoneOffset.UTC), county, run, id)
                .update();
    }

    boolean exists(int county, UUID run, UUID id) {
        return jdbc.sql("SELECT count(*) FROM run_difference WHERE county_code = ? AND run_id = ? AND id = ?")
                        .params(county, run, id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private DifferenceView row(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("seen_at");
        return new DifferenceView(
                row.getInt("county_code"),
                row.getInt("township_code"),
                row.getObject("id", UUID.class),
                row.getObject("award_id", UUID.class),
                row.getString("case_number"),
                row.getString("member_name"),
                row.getString("item"),
                json.readValue(row.getString("used"), ItemValue.class),
                json.readValue(row.getString("found"), ItemValue.class),
                Arrays.asList((String[]) row.getArray("sources").getArray()),
                row.getString("seen_name"),
                at == null ? null : at.toInstant(),
                row.getString("note"));
    }
}
