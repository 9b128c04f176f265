package io.yimen.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which documents serve which cases. */
@Repository
class LinkRepository {

    private static final String VIEW = """
            SELECT l.id, l.document_id, l.type, l.member_ref, l.file_name, d.media_type, d.byte_count, l.added_by, l.added_name,
                   l.added_at, l.withdrawn_name, l.withdrawn_at, l.withdrawn_reason
            FROM document_link l JOIN document d ON d.county_code = l.county_code AND d.id = l.document_id
            WHERE l.county_code = ? AND l.subject_of = ?""";

    private final JdbcClient jdbc;

    LinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who links, when, under what name. */
    record Hand(String account, String name, Instant at) {}

    /** What a document is in a case. */
    record Role(UUID document, String type, String member, String fileName) {}

    /** False when the case has it already as this, for this member. */
    boolean add(CaseLink link, UUID id, Role role, Hand by) {
        return jdbc.sql("""
                        INSERT INTO document_link (county_code, township_code, id, document_id, subject_of, case_number, type,
                            member_ref, file_name, added_by, added_name, added_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (county_code, subject_of, document_id, type, member_ref) WHERE withdrawn_at IS NULL DO NOTHING""")
                        .params(
                                link.county(),
                                link.township(),
                                id,
                                role.document(),
                                link.subjectOf(),
                                link.caseNumber())
                        .params(role.type(), role.member(), role.fileName(), by.account(), by.name(), at(by.at()))
                        .update()
                > 0;
    }

    /** Oldest first, withdrawn ones among them. */
    List<DocumentView> of(int county, UUID subjectOf) {
        return jdbc.sql(VIEW + " ORDER BY l.added_at, l.id")
                .params(county, subjectOf)
                .query((row, number) -> view(row))
                .list();
    }

    Optional<DocumentView> find(int county, UUID subjectOf, UUID id) {
        return jdbc.sql(VIEW + " AND l.id = ?")
                .params(county, subjectOf, id)
                .query((row, number) -> view(row))
                .optional();
    }

    /** False when it was withdrawn before. */
    boolean withdraw(int county, UUID id, String reason, Hand by) {
        return jdbc.sql("""
                        UPDATE document_link SET withdrawn_by = ?, withdrawn_name = ?, withdrawn_at = ?, withdrawn_reason = ?
                        WHERE county_code = ? AND id = ? AND withdrawn_at IS NULL""")
                        .params(by.account(), by.name(), at(by.at()), reason, county, id)
                        .update()
                > 0;
    }

    int countOfCase(int county, UUID subjectOf) {
        return jdbc.sql("SELECT count(*) FROM document_link WHERE county_code = ? AND subject_of = ?")
                .params(county, subjectOf)
                .query(Integer.class)
                .single();
    }

    /** How many this account has added since a time. */
    int countSince(int county, String account, Instant since) {
        return jdbc.sql("SELECT count(*) FROM document_link WHERE county_code = ? AND added_by = ? AND added_at > ?")
                .params(county, account, at(since))
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static DocumentView view(ResultSet row) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new DocumentView(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getString("type"),
                row.getString("member_ref"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getInt("byte_count"),
                row.getString("added_by"),
                row.getString("added_name"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                withdrawn == null
                        ? null
                        : new DocumentView.Withdrawal(
                                row.getString("withdrawn_name"),
                                withdrawn.toInstant(),
                                row.getString("withdrawn_reason")));
    }
}
