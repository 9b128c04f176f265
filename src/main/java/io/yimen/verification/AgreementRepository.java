package io.yimen.verification;

import java.time.LocalDate;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes agreements. */
@Repository
class AgreementRepository {

    private final JdbcClient jdbc;

    AgreementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is one of this name. */
    boolean insert(String source, AgreeOn agreement) {
        LocalDate until = agreement.validTo();
        return jdbc.sql("""
                                INSERT INTO verification_agreement (id, source_code, region_code, purposes, fields, basis, legal_basis,
                                    daily_quota, valid_from, valid_to, version)
                                VALUES (:id, :source, :region, :purposes::text[], :fields::text[], :basis, :law, :quota, :from, :until::date, 0)
                                ON CONFLICT (id) DO NOTHING""")
                        .param("id", agreement.id())
                        .param("source", source)
                        .param("region", agreement.region().value())
                        .param("purposes", Columns.texts(new TreeSet<>(agreement.purposes())))
                        .param("fields", Columns.texts(new TreeSet<>(agreement.fields())))
                        .param("basis", agreement.basis().name())
                        .param("law", agreement.legalBasis())
                        .param("quota", agreement.dailyQuota())
                        .param("from", agreement.validFrom())
                        .param("until", until == null ? null : until.toString())
                        .update()
                > 0;
    }

    boolean end(String source, String id, LocalDate today) {
        return jdbc.sql(
                                "UPDATE verification_agreement SET valid_to = greatest(valid_from, :today), version = version + 1"
                                        + " WHERE id = :id AND source_code = :source AND (valid_to IS NULL OR valid_to > :today)")
                        .param("today", today)
                        .param("id", id)
                        .param("source", source)
                        .update()
                > 0;
    }
}
