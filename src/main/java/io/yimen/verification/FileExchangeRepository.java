package io.yimen.verification;

import static io.yimen.verification.Columns.texts;

import io.yimen.common.Uuid7;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which files went out, what was asked in which row, and which answers were taken. */
@Repository
class FileExchangeRepository {

    private final JdbcClient jdbc;

    FileExchangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int nextSerial(String source, Purpose purpose, LocalDate day) {
        return jdbc.sql("""
                        INSERT INTO file_serial (source_code, purpose, day, last) VALUES (?, ?, ?, 1)
                        ON CONFLICT (source_code, purpose, day) DO UPDATE SET last = file_serial.last + 1
                        RETURNING last
                        """)
                .params(source, purpose.name(), day)
                .query(Integer.class)
                .single();
    }

    void add(FileExchange exchange, List<FileExchange.Row> rows, Instant at) {
        jdbc.sql("""
                        INSERT INTO file_exchange (county_code, id, source_code, agreement_id, purpose, fields, name,
                            manifest_hash, row_count, state, written_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WRITING', ?)
                        """)
                .params(
                        exchange.county(),
                        exchange.id(),
                        exchange.source(),
                        exchange.agreement(),
                        exchange.purpose().name(),
                        exchange.fields().toArray(String[]::new),
                        exchange.name(),
                        exchange.manifestHash(),
                        exchange.rows(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        INSERT INTO file_row (county_code, exchange_id, row_no, item_id, round)
                        SELECT :county, :exchange, r.row_no, r.item, r.round
                        FROM unnest(:numbers::int[], :items::uuid[], :rounds::int[]) AS r (row_no, item, round)""")
                .param("county", exchange.county())
                .param("exchange", exchange.id())
                .param("numbers", texts(rows, FileExchange.Row::number))
                .param("items", texts(rows, FileExchange.Row::item))
                .param("rounds", texts(rows, FileExchange.Row::round))
                .update();
    }

    /** Its answer may have been quicker, and stands then. */
    void published(FileExchange exchange) {
        jdbc.sql("UPDATE file_exchange SET state = 'PUBLISHED' WHERE county_code = ? AND id = ? AND state = 'WRITING'")
                .params(exchange.county(), exchange.id())
                .update();
    }

    void answered(FileExchange exchange, Instant at) {
        jdbc.sql("UPDATE file_exchange SET state = 'ANSWERED', answered_at = ? WHERE county_code = ? AND id = ?")
                .params(at.atOffset(ZoneOffset.UTC), exchange.county(), exchange.id())
                .update();
    }

    List<FileExchange> unfinished(String source) {
        return jdbc.sql("SELECT * FROM file_exchange WHERE source_code = ? AND state = 'WRITING' ORDER BY written_at")
                .param(source)
                .query(FileExchangeRepository::exchange)
                .list();
    }

    /** The exchange whose questions an answer names, in whatever county of the scope. */
    Optional<FileExchange> byManifest(String hash) {
        return jdbc.sql("SELECT * FROM file_exchange WHERE manifest_hash = ?")
                .param(hash)
                .query(FileExchangeRepository::exchange)
                .optional();
    }

    List<FileExchange.Row> rows(FileExchange exchange) {
        return jdbc.sql("SELECT row_no, item_id, round FROM file_row"
                        + " WHERE county_code = ? AND exchange_id = ? ORDER BY row_no")
                .params(exchange.county(), exchange.id())
                .query((row, number) -> new FileExchange.Row(
                        row.getInt("row_no"), row.getObject("item_id", UUID.class), row.getInt("round")))
                .list();
    }

    boolean taken(int county, String manifestHash) {
        return jdbc.sql("SELECT count(*) FROM file_answer WHERE county_code = ? AND manifest_hash = ?")
                        .params(county, manifestHash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What became of an answer file, in numbers. */
    record Taken(FileExchange exchange, String manifestHash, int rows, int settled, int failed) {}

    void addAnswer(Taken taken, Instant at) {
        jdbc.sql("""
                        INSERT INTO file_answer
                            (county_code, id, exchange_id, manifest_hash, row_count, settled, failed, received_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        taken.exchange().county(),
                        Uuid7.next(),
                        taken.exchange().id(),
                        taken.manifestHash(),
                        taken.rows(),
                        taken.settled(),
                        taken.failed(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The counties in which questions to a source are due. */
    List<Integer> countiesWithDue(String source, Instant now) {
        return jdbc.sql("""
                        SELECT DISTINCT county_code FROM verification_queue
                        WHERE source_code = ? AND phase IN ('TO_SEND', 'IN_FLIGHT') AND due_at <= ? ORDER BY county_code
                        """)
                .params(source, now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .list();
    }

    private static FileExchange exchange(ResultSet row, int number) throws SQLException {
        Array fields = row.getArray("fields");
        return new FileExchange(
                row.getInt("county_code"),
                row.getObject("id", UUID.class),
                row.getString("source_code"),
                row.getString("agreement_id"),
                Purpose.valueOf(row.getString("purpose")),
                List.of((String[]) fields.getArray()),
                row.getString("name"),
                row.getString("manifest_hash"),
                row.getInt("row_count"),
                FileExchange.State.valueOf(row.getString("state")));
    }
}
