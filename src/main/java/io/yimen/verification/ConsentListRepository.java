package io.yimen.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads consents and their wording as they are shown. */
@Repository
class ConsentListRepository {

    private final JdbcClient jdbc;

    ConsentListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    List<ConsentView> of(int county, UUID subjectOf) {
        Map<UUID, List<ConsentView.Signatory>> people = signatories(county, subjectOf);
        return jdbc.sql("SELECT * FROM consent WHERE county_code = :county AND subject_of = :subject ORDER BY id DESC")
                .param("county", county)
                .param("subject", subjectOf)
                .query((row, number) -> view(row, people))
                .list();
    }

    private Map<UUID, List<ConsentView.Signatory>> signatories(int county, UUID subjectOf) {
        Map<UUID, List<ConsentView.Signatory>> people = new TreeMap<>();
        jdbc.sql("""
                        SELECT s.* FROM consent_signatory s JOIN consent c ON c.county_code = s.county_code AND c.id = s.consent_id
                        WHERE c.county_code = :county AND c.subject_of = :subject ORDER BY s.ref""")
                .param("county", county)
                .param("subject", subjectOf)
                .query((row, number) -> people.computeIfAbsent(
                                row.getObject("consent_id", UUID.class), consent -> new ArrayList<>())
                        .add(signatory(row)))
                .list();
        return people;
    }

    private static ConsentView view(ResultSet row, Map<UUID, List<ConsentView.Signatory>> people) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Set<Purpose> purposes = Columns.list(row, "purposes").stream()
                .map(Purpose::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return new ConsentView(
                id,
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
                people.getOrDefault(id, List.of()));
    }

    private static ConsentView.Signatory signatory(ResultSet row) throws SQLException {
        return new ConsentView.Signatory(
                row.getString("ref"),
                SubjectRole.valueOf(row.getString("role")),
                Capacity.valueOf(row.getString("capacity")),
                row.getString("signed_by"),
                row.getString("relation"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class));
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
