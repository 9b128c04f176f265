package io.yimen.verification;

import io.yimen.common.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what sources do and remembers what happened to them, without anybody's name. */
@Repository
class SourceStatsRepository {

    /** What a source did on a day, and when it last spoke or failed at all. */
    record Day(
            int sent,
            int answered,
            int failed,
            @Nullable Instant lastAnswer,
            @Nullable Instant lastFailure) {

        static final Day NONE = new Day(0, 0, 0, null, null);
    }

    private final JdbcClient jdbc;

    SourceStatsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(String source, LocalDate day, int sent, int answered, int failed, Instant at) {
        jdbc.sql("""
                        INSERT INTO verification_source_day AS d (source_code, day, sent, answered, failed, last_answer_at, last_failure_at)
                        VALUES (:source, :day, :sent, :answered, :failed, :answerAt::timestamptz, :failureAt::timestamptz)
                        ON CONFLICT (source_code, day) DO UPDATE SET sent = d.sent + excluded.sent,
                            answered = d.answered + excluded.answered, failed = d.failed + excluded.failed,
                            last_answer_at = coalesce(excluded.last_answer_at, d.last_answer_at),
                            last_failure_at = coalesce(excluded.last_failure_at, d.last_failure_at)""")
                .param("source", source)
                .param("day", day)
                .param("sent", sent)
                .param("answered", answered)
                .param("failed", failed)
                .param("answerAt", answered > 0 ? at.toString() : null)
                .param("failureAt", failed > 0 ? at.toString() : null)
                .update();
    }

    Map<String, Day> days(LocalDate day) {
        Map<String, Day> days = new TreeMap<>();
        jdbc.sql("""
                        SELECT source_code, coalesce(sum(sent) FILTER (WHERE day = :day), 0) AS sent,
                               coalesce(sum(answered) FILTER (WHERE day = :day), 0) AS answered,
                               coalesce(sum(failed) FILTER (WHERE day = :day), 0) AS failed,
                               max(last_answer_at) AS last_answer, max(last_failure_at) AS last_failure
                        FROM verification_source_day WHERE day >= :since GROUP BY source_code""")
                .param("day", day)
                .param("since", day.minusDays(30))
                .query((row, number) -> days.put(
                        row.getString("source_code"),
                        new Day(
                                row.getInt("sent"),
                                row.getInt("answered"),
                                row.getInt("failed"),
                                Columns.instant(row, "last_answer"),
                                Columns.instant(row, "last_failure"))))
                .list();
        return days;
    }

    void note(String source, SourceEvent.Kind kind, String note, String account, Instant at) {
        jdbc.sql("INSERT INTO verification_source_event (id, source_code, at, kind, note, by_account)"
                        + " VALUES (:id, :source, :at, :kind, :note, :account)")
                .param("id", Uuid7.next())
                .param("source", source)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("note", note)
                .param("account", account)
                .update();
    }

    List<SourceEvent> events(String source, int limit) {
        return jdbc.sql("SELECT at, kind, note, by_account FROM verification_source_event WHERE source_code = :source"
                        + " ORDER BY at DESC, id DESC LIMIT :limit")
                .param("source", source)
                .param("limit", limit)
                .query((row, number) -> event(row))
                .list();
    }

    /** Sources with an alarm that nobody has looked into, and how many. */
    Map<String, Integer> alarms() {
        Map<String, Integer> alarms = new TreeMap<>();
        jdbc.sql("""
                        SELECT e.source_code, count(*) FROM verification_source_event e
                        WHERE e.kind = 'ALARM' AND NOT EXISTS (SELECT FROM verification_source_event s
                            WHERE s.source_code = e.source_code AND s.kind = 'ALARM_SEEN' AND s.at >= e.at)
                        GROUP BY e.source_code""")
                .query((row, number) -> alarms.put(row.getString(1), row.getInt(2)))
                .list();
        return alarms;
    }

    int forget(Instant before, int limit) {
        return jdbc.sql("""
                        DELETE FROM verification_source_event WHERE id IN (
                            SELECT id FROM verification_source_event WHERE at < :before AND kind = 'FAILURE' LIMIT :limit)""")
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }

    private static SourceEvent event(ResultSet row) throws SQLException {
        return new SourceEvent(
                row.getTimestamp("at").toInstant(),
                SourceEvent.Kind.valueOf(row.getString("kind")),
                row.getString("note"),
                row.getString("by_account"));
    }
}
