package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of applications by near relatives of staff and of the village committee (SAL-2026 art. 43, DIBAO-2021 art. 31). */
@Service
public class StaffRelatives {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Turns turns;

    StaffRelatives(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** One application: whose relative the family is, and whether the county has been there, as it must. */
    public record Entry(
            CaseNumber number,
            Programme programme,
            Stage stage,
            String applicant,
            RegionCode township,
            String who,
            @Nullable String relation,
            LocalDate openedOn,
            boolean countyVisited) {}

    /** Of the reader's area, open ones first, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> register() {
        turns.caseStaff();
        return jdbc.sql("""
                select a.case_number, a.programme, a.stage, a.applicant_name, a.township_code,
                       coalesce(f.facts #>> '{staffRelative,who}', ''), f.facts #>> '{staffRelative,relation}',
                       a.opened_on, a.county_visited
                from application a
                join application_facts f on f.county_code = a.county_code and f.application_id = a.id and f.number = a.facts_version
                where a.staff_relative and a.accepted_on is not null
                order by a.closed_on is not null, a.opened_on desc, a.case_number limit :most""")
                .param("most", MOST)
                .query((rs, i) -> new Entry(
                        new CaseNumber(rs.getString(1)),
                        Programme.valueOf(rs.getString(2)),
                        Stage.valueOf(rs.getString(3)),
                        rs.getString(4),
                        new RegionCode(Integer.toString(rs.getInt(5))),
                        rs.getString(6),
                        rs.getString(7),
                        rs.getObject(8, LocalDate.class),
                        rs.getBoolean(9)))
                .list();
    }
}
