package io.yimen.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The hash chains: appended through {@code audit_append} only, read within the scope. */
@Repository
class AuditRepository {

    private static final String FILTERED = """
             FROM audit_event
            WHERE (:county < 0 OR county_code = :county) AND at >= :from AND at < :until
              AND (:actor = '' OR actor = :actor) AND (:action = '' OR action = :action)
              AND (:subject = '' OR subject = :subject)""";

    /** So many rows of an export are in memory at a time. */
    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long append(AuditEntry entry) {
        AuditEvent event = entry.event();
        return jdbc.sql(
                        "SELECT audit_append(:county, :actor, :roles, :origin, :action, :subject, :outcome, :detail::jsonb)")
                .param("county", event.county())
                .param("actor", entry.actor())
                .param("roles", entry.roles())
                .param("origin", entry.origin())
                .param("action", LogSafe.text(event.action()))
                .param("subject", LogSafe.text(event.subject()))
                .param("outcome", LogSafe.text(event.outcome()))
                .param("detail", json.writeValueAsString(entry.safeDetail()))
                .query(Long.class)
                .single();
    }

    List<AuditRow> rows(AuditFilter filter, int limit, int offset) {
        return filtered(
                        "SELECT *" + FILTERED + " ORDER BY at DESC, county_code, seq DESC LIMIT :limit OFFSET :offset",
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::row)
                .list();
    }

    Stream<AuditRow> stream(AuditFilter filter) {
        return filtered("SELECT *" + FILTERED + " ORDER BY county_code, seq", filter)
                .withFetchSize(FETCHED_AT_ONCE)
                .query(this::row)
                .stream();
    }

    long count(AuditFilter filter) {
        return filtered("SELECT count(*)" + FILTERED, filter).query(Long.class).single();
    }

    /** Counts and holds the count until the transaction ends, so that two requests cannot share the last place. */
    long countHeldInLastHour(String actor, String action) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:key))")
                .param("key", action + ":" + actor)
                .query()
                .listOfRows();
        return jdbc.sql("SELECT count(*) FROM audit_event WHERE actor = :actor AND action = :action AND outcome = 'OK'"
                        + " AND at > clock_timestamp() - interval '1 hour'")
                .param("actor", actor)
                .param("action", action)
                .query(Long.class)
                .single();
    }

    List<String> actions() {
        return jdbc.sql("SELECT DISTINCT action FROM audit_event ORDER BY action")
                .query(String.class)
                .list();
    }

    List<Integer> chains() {
        return jdbc.sql("SELECT county_code FROM audit_head ORDER BY county_code")
                .query(Integer.class)
                .list();
    }

    Optional<ChainHead> head(int county) {
        return jdbc.sql("SELECT county_code, seq, hash FROM audit_head WHERE county_code = :county")
                .param("county", county)
                .query((row, n) -> new ChainHead(
                        row.getInt("county_code"),
                        row.getLong("seq"),
                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .optional();
    }

    List<ChainFault> faults(int county) {
        return jdbc.sql("SELECT seq, fault FROM audit_verify(:county) LIMIT 100")
                .param("county", county)
                .query((row, n) -> new ChainFault(row.getLong("seq"), row.getString("fault")))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, AuditFilter filter) {
        return jdbc.sql(sql)
                .param("county", filter.county())
                .param("from", Timestamp.from(filter.from()))
                .param("until", Timestamp.from(filter.until()))
                .param("actor", filter.actor())
                .param("action", filter.action())
                .param("subject", filter.subject());
    }

    private AuditRow row(ResultSet row, int number) throws SQLException {
        return new AuditRow(
                row.getInt("county_code"),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("roles"),
                row.getString("origin"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("outcome"),
                row.getString("detail"),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
