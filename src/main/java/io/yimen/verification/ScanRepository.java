package io.yimen.verification;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps scanned papers. */
@Repository
class ScanRepository {

    /** A scan as it is stored. */
    record Stored(String mediaType, byte[] cipher) {}

    private final JdbcClient jdbc;

    ScanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers whether there is such a consent in the caller's area. */
    boolean insert(int county, ScanRow scan, byte[] cipher) {
        return jdbc.sql("""
                                INSERT INTO consent_scan (county_code, township_code, id, consent_id, media_type, byte_count, content, added_by, added_at)
                                SELECT c.county_code, c.township_code, :id, c.id, :media, :bytes, :content, :by, :at
                                FROM consent c WHERE c.county_code = :county AND c.id = :consent""")
                        .param("county", county)
                        .param("id", scan.id())
                        .param("consent", scan.consent())
                        .param("media", scan.mediaType())
                        .param("bytes", scan.bytes())
                        .param("content", cipher)
                        .param("by", scan.addedBy())
                        .param("at", OffsetDateTime.ofInstant(scan.addedAt(), ZoneOffset.UTC))
                        .update()
                > 0;
    }

    List<ScanRow> of(int county, UUID subjectOf) {
        return jdbc.sql("""
                        SELECT s.id, s.consent_id, s.media_type, s.byte_count, s.added_at, s.added_by FROM consent_scan s
                        JOIN consent c ON c.county_code = s.county_code AND c.id = s.consent_id
                        WHERE c.county_code = :county AND c.subject_of = :subject ORDER BY s.id""")
                .param("county", county)
                .param("subject", subjectOf)
                .query((row, number) -> new ScanRow(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getInt(4),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6)))
                .list();
    }

    Optional<Stored> find(int county, UUID scan) {
        return jdbc.sql("SELECT media_type, content FROM consent_scan WHERE county_code = :county AND id = :id")
                .param("county", county)
                .param("id", scan)
                .query((row, number) -> new Stored(row.getString(1), row.getBytes(2)))
                .optional();
    }
}
