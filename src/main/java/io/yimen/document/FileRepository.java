package io.yimen.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps documents and their encrypted bytes, each once in a county. */
@Repository
class FileRepository {

    private final JdbcClient jdbc;

    FileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document without its bytes. */
    record Stored(UUID id, String mediaType) {}

    Optional<Stored> byHash(int county, byte[] hash) {
        return jdbc.sql("SELECT id, media_type FROM document WHERE county_code = ? AND content_hash = ?")
                .params(county, hash)
                .query((row, number) -> stored(row))
                .optional();
    }

    /** False when a twin came first. */
    boolean add(int county, UUID id, CheckedFile file, String by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO document (county_code, id, media_type, byte_count, content_hash, added_by, added_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (county_code, content_hash) DO NOTHING""")
                        .params(county, id, file.mediaType(), file.content().length, file.hash(), by)
                        .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void addContent(int county, UUID id, byte[] cipher) {
        jdbc.sql("INSERT INTO document_content (county_code, id, content) VALUES (?, ?, ?)")
                .params(county, id, cipher)
                .update();
    }

    byte[] hash(int county, UUID id) {
        return jdbc.sql("SELECT content_hash FROM document WHERE county_code = ? AND id = ?")
                .params(county, id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    byte[] content(int county, UUID id) {
        return jdbc.sql("SELECT content FROM document_content WHERE county_code = ? AND id = ?")
                .params(county, id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(row.getObject(1, UUID.class), row.getString(2));
    }
}
