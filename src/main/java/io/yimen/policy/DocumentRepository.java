package io.yimen.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the files of drafts. */
@Repository
class DocumentRepository {

    private static final String FILE = "id, kind, file_name, content_type, size, uploaded_by, uploaded_at";

    private final JdbcClient jdbc;

    DocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DocumentFile> of(UUID draft) {
        return jdbc.sql("SELECT " + FILE + " FROM policy_document WHERE draft_id = ? ORDER BY kind")
                .param(draft)
                .query((row, number) -> file(row))
                .list();
    }

    Optional<FetchedDocument> fetch(UUID id) {
        return jdbc.sql("SELECT file_name, content_type, content FROM policy_document WHERE id = ?")
                .param(id)
                .query((row, number) -> new FetchedDocument(
                        row.getString("file_name"), row.getString("content_type"), row.getBytes("content")))
                .optional();
    }

    /** In place of an earlier file of the same kind. */
    void put(PolicyDraft draft, DocumentFile file, byte[] content) {
        jdbc.sql("DELETE FROM policy_document WHERE draft_id = ? AND kind = ?")
                .params(draft.id(), file.kind().name())
                .update();
        jdbc.sql("""
                INSERT INTO policy_document (id, draft_id, county_from, county_to, kind, file_name, content_type, size, content,
                                             uploaded_by, uploaded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.id(),
                        draft.id(),
                        draft.region().countyFrom(),
                        draft.region().countyTo(),
                        file.kind().name(),
                        file.name(),
                        file.contentType(),
                        file.size(),
                        content,
                        file.uploadedBy(),
                        file.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static DocumentFile file(ResultSet row) throws SQLException {
        return new DocumentFile(
                row.getObject("id", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getInt("size"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
