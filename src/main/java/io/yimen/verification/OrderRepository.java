package io.yimen.verification;

import static io.yimen.verification.Columns.bytes;
import static io.yimen.verification.Columns.sorted;
import static io.yimen.verification.Columns.texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes orders with the people they are about, and closes them when nothing of them is open. */
@Repository
class OrderRepository {

    /** An order to write, or written. */
    record OrderRow(
            int county,
            int township,
            UUID id,
            UUID subjectOf,
            String caseNumber,
            Purpose purpose,
            @Nullable UUID batch) {}

    /** Somebody an order is about; {@code cipher} is the encrypted number. */
    record SubjectRow(
            UUID id, int township, UUID order, Subject subject, byte @Nullable [] cipher, byte[] personHash) {}

    private final JdbcClient jdbc;

    OrderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who open for the same case wait for each other, until the end of the transaction. */
    void serialise(int county, UUID subjectOf) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 84))")
                .param("what", county + "/" + subjectOf)
                .query((row, number) -> number)
                .list();
    }

    Optional<UUID> open(int county, UUID subjectOf, Purpose purpose) {
        return jdbc.sql("SELECT id FROM verification_order WHERE county_code = :county AND subject_of = :subject"
                        + " AND purpose = :purpose AND state = 'OPEN' AND batch_id IS NULL ORDER BY id DESC LIMIT 1")
                .param("county", county)
                .param("subject", subjectOf)
                .param("purpose", purpose.name())
                .query(UUID.class)
                .optional();
    }

    List<UUID> openOf(int county, UUID subjectOf) {
        return jdbc.sql("SELECT id FROM verification_order"
                        + " WHERE county_code = :county AND subject_of = :subject AND state <> 'CANCELLED' ORDER BY id")
                .param("county", county)
                .param("subject", subjectOf)
                .query(UUID.class)
                .list();
    }

    void insert(int county, List<OrderRow> orders, LocalDate today, Instant at, AccessLogRepository.Who who) {
        jdbc.sql("""
                        INSERT INTO verification_order (county_code, township_code, id, subject_of, case_number, purpose, batch_id, state,
                            opened_on, opened_at, opened_by, opened_org, opened_role, version)
                        SELECT :county, o.township, o.id, o.subject_of, o.case_number, o.purpose, o.batch, 'OPEN', :today, :at, :account,
                            :org, :role, 0
                        FROM unnest(:townships::int[], :ids::uuid[], :subjects::uuid[], :cases::text[], :purposes::text[],
                            :batches::uuid[]) AS o (township, id, subject_of, case_number, purpose, batch)""")
                .param("county", county)
                .param("today", today)
                .param("at", at(at))
                .param("account", who.account())
                .param("org", who.organisation())
                .param("role", who.role())
                .param("townships", texts(orders, OrderRow::township))
                .param("ids", texts(orders, OrderRow::id))
                .param("subjects", texts(orders, OrderRow::subjectOf))
                .param("cases", texts(orders, OrderRow::caseNumber))
                .param("purposes", texts(orders, OrderRow::purpose))
                .param("batches", texts(orders, OrderRow::batch))
                .update();
    }

    void insertSubjects(int county, List<SubjectRow> subjects) {
        jdbc.sql("""
                        INSERT INTO verification_subject (county_code, township_code, id, order_id, ref, role, name, id_cipher,
                            person_hash, birth_date, capable)
                        SELECT :county, s.township, s.id, s.order_id, s.ref, s.role, s.name, s.cipher, s.hash, s.born, s.capable
                        FROM unnest(:townships::int[], :ids::uuid[], :orders::uuid[], :refs::text[], :roles::text[], :names::text[],
                            :ciphers::bytea[], :hashes::bytea[], :born::date[], :capable::boolean[])
                        AS s (township, id, order_id, ref, role, name, cipher, hash, born, capable)""")
                .param("county", county)
                .param("townships", texts(subjects, SubjectRow::township))
                .param("ids", texts(subjects, SubjectRow::id))
                .param("orders", texts(subjects, SubjectRow::order))
                .param("refs", texts(subjects, row -> row.subject().ref()))
                .param("roles", texts(subjects, row -> row.subject().role()))
                .param("names", texts(subjects, row -> row.subject().name()))
                .param("ciphers", bytes(subjects, SubjectRow::cipher))
                .param("hashes", bytes(subjects, SubjectRow::personHash))
                .param("born", texts(subjects, row -> row.subject().birthDate()))
                .param("capable", texts(subjects, row -> row.subject().capable()))
                .update();
    }

    /** Locks in one order; whoever closed an item asks afterwards whether the order is done. */
    void lock(int county, Collection<UUID> orders) {
        jdbc.sql("""
                        SELECT o.id FROM unnest((SELECT :ids::uuid[])) AS k (id)
                        CROSS JOIN LATERAL (SELECT id FROM verification_order
                                            WHERE county_code = :county AND id = k.id LIMIT 1 FOR NO KEY UPDATE) o""")
                .param("county", county)
                .param("ids", sorted(orders))
                .query(UUID.class)
                .list();
    }

    /** Closes those of the locked orders of which nothing is open, and answers them. */
    List<OrderRow> close(int county, Collection<UUID> orders, Instant at) {
        return jdbc.sql("""
                        UPDATE verification_order o
                        SET closed_at = :at, version = o.version + 1, state = coalesce((
                            SELECT i.state FROM verification_item i WHERE i.county_code = o.county_code AND i.order_id = o.id
                            AND i.state = 'EXPIRED' LIMIT 1), 'COMPLETE')
                        WHERE o.county_code = :county AND o.id = ANY(:ids::uuid[]) AND o.state = 'OPEN' AND (
                            SELECT q.order_id FROM verification_queue q
                            WHERE q.county_code = o.county_code AND q.order_id = o.id LIMIT 1) IS NULL
                        RETURNING o.county_code, o.township_code, o.id, o.subject_of, o.case_number, o.purpose, o.batch_id""")
                .param("county", county)
                .param("ids", texts(orders))
                .param("at", at(at))
                .query((row, number) -> new OrderRow(
                        row.getInt(1),
                        row.getInt(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        Purpose.valueOf(row.getString(6)),
                        row.getObject(7, UUID.class)))
                .list();
    }

    /** An item of it is open again. */
    void reopen(int county, Collection<UUID> orders) {
        jdbc.sql(
                        "UPDATE verification_order SET state = 'OPEN', closed_at = NULL, version = version + 1"
                                + " WHERE county_code = :county AND id = ANY(:ids::uuid[]) AND state IN ('COMPLETE', 'EXPIRED')")
                .param("county", county)
                .param("ids", texts(orders))
                .update();
    }

    void cancel(int county, Collection<UUID> orders, Instant at) {
        jdbc.sql("UPDATE verification_order SET state = 'CANCELLED', closed_at = :at, version = version + 1"
                        + " WHERE county_code = :county AND id = ANY(:ids::uuid[]) AND state = 'OPEN'")
                .param("county", county)
                .param("ids", texts(orders))
                .param("at", at(at))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
