package io.yimen.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads consents and their wording as they are shown. */
@Repository
class ConsentListRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConsentListRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ConsentText> text(SubjectRole audience, LocalDate on) {
        return jdbc.sql("SELECT * FROM consent_text WHERE audience = :audience AND valid_from <= :on"
                        + " AND (valid_to IS NULL OR valid_to >= :on) ORDER BY valid_from DESC LIMIT 1")
                .param("audience", audience.name())
                .param("on", on)
                .query(ConsentListRepository::text)
                .optional();
    }

    Optional<ConsentText> text(String version) {
        return jdbc.sql("SELECT * FROM consent_text WHERE version = :version")
                .param("version", version)
                .query(ConsentListRepository::text)
                .optional();
    }

    /** Newest first; one statement for the papers and who signed them. */
    List<ConsentView> of(int county, UUID subjectOf) {
        return jdbc.sql("""
                        SELECT c.*, (SELECT coalesce(jsonb_agg(jsonb_build_object('ref', s.ref, 'role', s.role,
                            'capacity', s.capacity, 'signedBy', s.signed_by, 'relation', s.relation, 'signedOn', s.signed_on,
                            'withdrawnOn', s.withdrawn_on) ORDER BY s.ref), '[]')::text
                            FROM consent_signatory s WHERE s.county_code = c.county_code AND s.consent_id = c.id) AS people
                        FROM consent c WHERE c.county_code = :county AND c.subject_of = :subject ORDER BY c.id DESC""")
                .param("county", county)
                .param("subject", subjectOf)
                .query((row, number) -> view(row))
                .list();
    }

    private ConsentView view(ResultSet row) throws SQLException {
        Set<Purpose> purposes = Columns.list(row, "purposes").stream()
                .map(Purpose::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return new ConsentView(
                row.getObject("id", UUID.class),
                row.getObject("subject_of", UUID.class),
                row.getString("case_number"),
                row.getString("text_version"),
                new TreeSet<>(Columns.list(row, "sources")),
                purposes,
                ConsentChannel.valueOf(row.getString("channel")),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                ConsentView.State.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                row.getString("evidence"),
                List.of(json.readValue(row.getString("people"), ConsentView.Signatory[].class)));
    }

    private static ConsentText text(ResultSet row, int number) throws SQLException {
        return new ConsentText(
                row.getString("version"),
                SubjectRole.valueOf(row.getString("audience")),
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getString("body_zh"),
                row.getString("body_en"),
                HexFormat.of().formatHex(row.getBytes("text_hash")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
