package io.yimen.verification;

import static io.yimen.verification.Columns.bytes;
import static io.yimen.verification.Columns.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps consents and who signed them. */
@Repository
class ConsentRepository {

    /** A consent to write. */
    record NewConsent(
            UUID id,
            RecordConsent command,
            ConsentText text,
            LocalDate validTo,
            String collectedBy,
            Instant recordedAt) {}

    /** Somebody of a consent to write. */
    record NewSignatory(UUID id, byte[] person, RecordConsent.Signature signature) {}

    /** What one signature of a person allows, and whether it still does. */
    record Signed(
            UUID consent,
            byte[] person,
            Capacity capacity,
            Set<String> sources,
            Set<Purpose> purposes,
            ConsentView.State state,
            boolean withdrawn,
            LocalDate validFrom,
            LocalDate validTo) {}

    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewConsent consent) {
        RecordConsent command = consent.command();
        jdbc.sql("""
                        INSERT INTO consent (county_code, township_code, id, subject_of, case_number, text_version, text_hash, sources,
                            purposes, channel, signed_on, valid_from, valid_to, ends_on, state, evidence, collected_by, recorded_at, version)
                        SELECT :county, :township, :id, :subject, :case, t.version, t.text_hash, :sources::text[], :purposes::text[],
                            :channel, :signed, :signed, :until, :ends::text[], 'IN_FORCE', :evidence, :by, :at, 0
                        FROM consent_text t WHERE t.version = :text""")
                .param("county", command.county())
                .param("township", command.township())
                .param("id", consent.id())
                .param("subject", command.subjectOf())
                .param("case", command.caseNumber())
                .param("sources", texts(new TreeSet<>(command.sources())))
                .param("purposes", texts(new TreeSet<>(command.purposes())))
                .param("channel", command.channel().name())
                .param("signed", command.signedOn())
                .param("until", consent.validTo())
                .param("ends", texts(List.of(ConsentEnd.values())))
                .param("evidence", command.evidence())
                .param("by", consent.collectedBy())
                .param("at", OffsetDateTime.ofInstant(consent.recordedAt(), ZoneOffset.UTC))
                .param("text", consent.text().version())
                .update();
    }

    void insertSignatories(RecordConsent command, UUID consent, List<NewSignatory> people) {
        jdbc.sql("""
                        INSERT INTO consent_signatory (county_code, township_code, id, consent_id, person_hash, ref, role, capacity,
                            signed_by, relation, signed_on, method)
                        SELECT :county, :township, s.id, :consent, s.person, s.ref, s.role, s.capacity, s.signed_by, s.relation, :signed, :method
                        FROM unnest(:ids::uuid[], :people::bytea[], :refs::text[], :roles::text[], :capacities::text[],
                            :signers::text[], :relations::text[]) AS s (id, person, ref, role, capacity, signed_by, relation)""")
                .param("county", command.county())
                .param("township", command.township())
                .param("consent", consent)
                .param("signed", command.signedOn())
                .param("method", command.channel().name())
                .param("ids", texts(people, NewSignatory::id))
                .param("people", bytes(people, NewSignatory::person))
                .param("refs", texts(people, row -> row.signature().person().ref()))
                .param("roles", texts(people, row -> row.signature().person().role()))
                .param("capacities", texts(people, row -> row.signature().capacity()))
                .param("signers", texts(people, row -> row.signature().signedBy()))
                .param("relations", texts(people, row -> row.signature().relation()))
                .update();
    }

    /** The same paper recorded before: same case, text, day and people in the same capacities. */
    Optional<UUID> same(RecordConsent command, String text, List<NewSignatory> people) {
        return jdbc.sql("""
                        SELECT c.id FROM consent c WHERE c.county_code = :county AND c.subject_of = :subject AND c.text_version = :text
                        AND c.signed_on = :signed AND c.sources = :sources::text[] AND c.purposes = :purposes::text[]
                        AND c.state = 'IN_FORCE' AND (
                            SELECT count(w.person) = :size AND count(*) = :size
                            FROM consent_signatory s LEFT JOIN unnest(:people::bytea[], :capacities::text[]) AS w (person, capacity)
                              ON w.person = s.person_hash AND w.capacity = s.capacity AND s.withdrawn_on IS NULL
                            WHERE s.county_code = c.county_code AND s.consent_id = c.id)
                        ORDER BY c.id LIMIT 1""")
                .param("county", command.county())
                .param("subject", command.subjectOf())
                .param("text", text)
                .param("signed", command.signedOn())
                .param("sources", texts(new TreeSet<>(command.sources())))
                .param("purposes", texts(new TreeSet<>(command.purposes())))
                .param("people", bytes(people, NewSignatory::person))
                .param("capacities", texts(people, row -> row.signature().capacity()))
                .param("size", people.size())
                .query(UUID.class)
                .optional();
    }

    /** Everything these people ever signed in a county, newest first. */
    List<Signed> signed(int county, Collection<byte[]> people) {
        return jdbc.sql("""
                        SELECT c.id, s.person_hash, s.capacity, c.sources, c.purposes, c.state, s.withdrawn_on IS NOT NULL AS withdrawn,
                               c.valid_from, c.valid_to
                        FROM (SELECT DISTINCT hash FROM unnest((SELECT :people::bytea[])) AS u (hash)) p
                        CROSS JOIN LATERAL (SELECT * FROM consent_signatory
                                            WHERE county_code = :county AND person_hash = p.hash OFFSET 0) s
                        CROSS JOIN LATERAL (SELECT * FROM consent
                                            WHERE county_code = :county AND id = s.consent_id LIMIT 1) c
                        ORDER BY c.id DESC""")
                .param("county", county)
                .param("people", bytes(people, person -> person))
                .query(ConsentRepository::signed)
                .list();
    }

    /** Ends the signature of one person, or of everybody when {@code ref} is absent. Answers whose it was. */
    List<byte[]> withdraw(int county, UUID consent, @Nullable String ref, LocalDate on) {
        return jdbc.sql(
                        "UPDATE consent_signatory SET withdrawn_on = :on WHERE county_code = :county AND consent_id = :consent"
                                + " AND withdrawn_on IS NULL AND (:everybody OR ref = :ref) RETURNING person_hash")
                .param("county", county)
                .param("consent", consent)
                .param("on", on)
                .param("everybody", ref == null)
                .param("ref", ref == null ? "" : ref)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    /** Closes a consent when {@code always}, or when nobody of it is left. */
    int close(int county, UUID consent, ConsentView.State state, String reason, LocalDate on, boolean always) {
        return jdbc.sql("""
                        UPDATE consent c SET state = :state, ended_on = :on, end_reason = :reason, version = c.version + 1
                        WHERE c.county_code = :county AND c.id = :consent AND c.state = 'IN_FORCE' AND (:always OR NOT EXISTS (
                            SELECT FROM consent_signatory s WHERE s.county_code = c.county_code AND s.consent_id = c.id
                            AND s.withdrawn_on IS NULL))""")
                .param("county", county)
                .param("consent", consent)
                .param("state", state.name())
                .param("reason", reason)
                .param("on", on)
                .param("always", always)
                .update();
    }

    /** Those of a case that an event ends. */
    List<UUID> endingOn(int county, UUID subjectOf, ConsentEnd event) {
        return jdbc.sql(
                        "SELECT id FROM consent WHERE county_code = :county AND subject_of = :subject AND state = 'IN_FORCE'"
                                + " AND :event = ANY(ends_on) ORDER BY id")
                .param("county", county)
                .param("subject", subjectOf)
                .param("event", event.name())
                .query(UUID.class)
                .list();
    }

    Optional<UUID> subjectOf(int county, UUID consent) {
        return jdbc.sql("SELECT subject_of FROM consent WHERE county_code = :county AND id = :id")
                .param("county", county)
                .param("id", consent)
                .query(UUID.class)
                .optional();
    }

    private static Signed signed(ResultSet row, int number) throws SQLException {
        return new Signed(
                row.getObject("id", UUID.class),
                row.getBytes("person_hash"),
                Capacity.valueOf(row.getString("capacity")),
                new TreeSet<>(Columns.list(row, "sources")),
                Columns.list(row, "purposes").stream()
                        .map(Purpose::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                ConsentView.State.valueOf(row.getString("state")),
                row.getBoolean("withdrawn"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
