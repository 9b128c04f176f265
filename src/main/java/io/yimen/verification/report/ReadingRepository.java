package io.yimen.verification.report;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log that belongs to the persons asked about. */
@Repository
class ReadingRepository {

    private final JdbcClient jdbc;

    ReadingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who reads: the office, the role, the account; the account is never shown to anybody. */
    record Reader(String office, String role, String account) {}

    /** A row for each answer that the order has and the reader has not read today; answers how many. */
    int read(int county, UUID order, Reader reader, Instant at, Instant today) {
        return jdbc.sql("""
                insert into access_log (county_code, township_code, id, person_hash, item_id, at, kind, who_org, who_role,
                    by_account, purpose, source_code, fields, basis, case_number, outcome)
                select i.county_code, i.township_code, gen_random_uuid(), s.person_hash, i.id, :at, 'READ', :office, :role,
                    :account, i.purpose, i.source_code, i.fields, i.basis, o.case_number, i.state
                from verification_item i
                join verification_subject s on s.county_code = i.county_code and s.id = i.subject_id
                join verification_order o on o.county_code = i.county_code and o.id = i.order_id
                where i.county_code = :county and i.order_id = :order
                  and i.state in ('ANSWERED', 'NO_RECORD', 'AMBIGUOUS', 'MISMATCH', 'DISPUTED')
                  and i.basis is not null and not exists (
                      select from access_log l
                      where l.county_code = i.county_code and l.person_hash = s.person_hash and l.item_id = i.id
                        and l.kind = 'READ' and l.by_account = :account and l.at >= :today)""")
                .param("at", ReportRepository.at(at))
                .param("today", ReportRepository.at(today))
                .param("office", reader.office())
                .param("role", reader.role())
                .param("account", reader.account())
                .param("county", county)
                .param("order", order)
                .update();
    }
}
