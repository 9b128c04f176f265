package io.yimen.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whom the newest order of a case is about, and what is missing before they may be asked about. */
@Repository
class CasePeopleRepository {

    /** The newest order of a case. */
    record Case(UUID order, int township, String caseNumber, Purpose purpose) {}

    /** A person of an order with what a consent needs to know. */
    record Known(
            UUID id, SubjectRole role, String name, byte @Nullable [] cipher, LocalDate birthDate, boolean capable) {}

    private final JdbcClient jdbc;

    CasePeopleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Case> newest(int county, UUID subjectOf) {
        return jdbc.sql("SELECT id, township_code, case_number, purpose FROM verification_order"
                        + " WHERE county_code = :county AND subject_of = :subject ORDER BY id DESC LIMIT 1")
                .param("county", county)
                .param("subject", subjectOf)
                .query((row, number) -> new Case(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        Purpose.valueOf(row.getString(4))))
                .optional();
    }

    List<ConsentFile.Person> people(int county, UUID order) {
        return jdbc.sql("""
                        SELECT p.ref, p.role, p.name, p.capable, array(
                            SELECT DISTINCT 'verification.reason.' || i.reason FROM verification_item i
                            WHERE i.county_code = p.county_code AND i.order_id = p.order_id AND i.subject_id = p.id
                              AND i.state = 'CONSENT_MISSING' AND i.reason IS NOT NULL ORDER BY 1) AS missing
                        FROM verification_subject p WHERE p.county_code = :county AND p.order_id = :order ORDER BY p.role, length(p.ref), p.ref""")
                .param("county", county)
                .param("order", order)
                .query((row, number) -> new ConsentFile.Person(
                        row.getString("ref"),
                        SubjectRole.valueOf(row.getString("role")),
                        row.getString("name"),
                        row.getBoolean("capable"),
                        Columns.list(row, "missing")))
                .list();
    }

    Optional<Known> known(int county, UUID order, String ref) {
        return jdbc.sql("SELECT id, role, name, id_cipher, birth_date, capable FROM verification_subject"
                        + " WHERE county_code = :county AND order_id = :order AND ref = :ref")
                .param("county", county)
                .param("order", order)
                .param("ref", ref)
                .query((row, number) -> new Known(
                        row.getObject(1, UUID.class),
                        SubjectRole.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getBytes(4),
                        row.getObject(5, LocalDate.class),
                        row.getBoolean(6)))
                .optional();
    }
}
