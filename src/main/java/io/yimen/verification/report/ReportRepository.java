package io.yimen.verification.report;

import io.yimen.common.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Versions of reports and their printings. */
@Repository
class ReportRepository {

    private static final String ROWS = """
            select r.id, r.township_code, r.case_number, r.order_id, r.number, r.cause, r.facts_version, r.made_on, r.made_at,
                r.valid_until, r.objection_until, r.document::text, r.hash, r.previous_hash,
                (select count(*) from verification_print p where p.county_code = r.county_code and p.report_id = r.id) as printed,
                (select coalesce(jsonb_agg(%s order by d.opened_on, d.id), '[]')::text from verification_discrepancy d
                    where d.county_code = r.county_code and d.subject_of = r.subject_of and d.report_id = r.id) as differences,
                (select coalesce(jsonb_agg(%s order by o.recorded_at, o.id), '[]')::text from verification_objection o
                    where o.county_code = r.county_code and o.subject_of = r.subject_of and o.report_id = r.id) as objections
            from verification_report r where r.county_code = ? and r.subject_of = ? order by r.number
            """.formatted(DiscrepancyRepository.VIEW, ObjectionRepository.VIEW);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(ReportRow row) {
        MakeReport.Matter matter = row.matter();
        jdbc.sql("""
                insert into verification_report (county_code, township_code, id, subject_of, order_id, case_number, number, cause,
                    facts_version, made_on, made_at, valid_until, objection_until, document, hash, previous_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .params(matter.county(), matter.township(), row.id(), matter.subjectOf(), row.orderId())
                .params(matter.caseNumber(), row.number(), row.cause().name(), row.factsVersion(), row.madeOn())
                .params(at(row.madeAt()), row.validUntil(), row.objectionUntil(), row.document(), row.hash())
                .param(row.previous())
                .update();
    }

    /** A version, the differences it opened, and what was held against it. */
    record Followed(ReportRow row, List<DiscrepancyView> differences, List<ObjectionView> objections) {}

    /** Oldest first. */
    List<Followed> versions(int county, UUID subjectOf) {
        return jdbc.sql(ROWS)
                .params(county, subjectOf)
                .query((rs, i) -> new Followed(
                        row(rs, county, subjectOf),
                        List.of(json.readValue(rs.getString("differences"), DiscrepancyView[].class)),
                        List.of(json.readValue(rs.getString("objections"), ObjectionView[].class))))
                .list();
    }

    /** Answers the number of this printing. */
    int print(ReportView report, String by, Instant at) {
        int number = jdbc.sql("select count(*) + 1 from verification_print where county_code = ? and report_id = ?")
                .params(report.county(), report.id())
                .query(Integer.class)
                .single();
        jdbc.sql(
                        "insert into verification_print (county_code, township_code, id, report_id, number, printed_by, printed_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(report.county(), report.township(), Uuid7.next(), report.id(), number, by, at(at))
                .update();
        return number;
    }

    private static ReportRow row(ResultSet rs, int county, UUID subjectOf) throws SQLException {
        MakeReport.Matter matter =
                new MakeReport.Matter(county, rs.getInt("township_code"), subjectOf, rs.getString("case_number"));
        return new ReportRow(
                rs.getObject("id", UUID.class),
                matter,
                rs.getObject("order_id", UUID.class),
                rs.getInt("number"),
                Cause.valueOf(rs.getString("cause")),
                rs.getInt("facts_version"),
                rs.getObject("made_on", LocalDate.class),
                rs.getTimestamp("made_at").toInstant(),
                rs.getObject("valid_until", LocalDate.class),
                rs.getObject("objection_until", LocalDate.class),
                rs.getString("document"),
                rs.getBytes("hash"),
                rs.getBytes("previous_hash"),
                rs.getInt("printed"));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
