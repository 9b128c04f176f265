package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.registry.PersonKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of cases, each in one statement. */
@Repository
class CaseListRepository {

    private static final String COLUMNS = """
            select a.case_number, a.programme, a.stage, a.version, a.applicant_name, a.applicant_masked, a.township_code,
                a.member_count, a.due_on, a.visited, a.urgent,
                (a.staff_relative or a.objections > 0 or coalesce(a.sampled, false)) as must_visit, a.county_visited,
                a.worker = :me as taken_by_me,
                count(*) over () as total
            from application a
            """;

    private static final String NEAREST = " order by a.due_on nulls last, a.case_number limit :limit offset :offset";

    private final JdbcClient jdbc;

    CaseListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Conditions that are put together from fixed texts, and their values. */
    record Where(String sql, Map<String, Object> values) {}

    /** How many open cases stand in a stage, and how many of them are due. */
    record StageCount(Stage stage, long all, long mine, long overdue, long today, long thisWeek) {}

    /** A case in which a person is named. */
    record PersonCase(
            PersonKey person, String number, Programme programme, Stage stage, boolean applicant, LocalDate since) {}

    List<ListedCase> page(Where where, int limit, long offset) {
        return jdbc.sql(COLUMNS + where.sql() + NEAREST)
                .params(where.values())
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, i) -> listed(rs))
                .list();
    }

    long count(Where where) {
        return jdbc.sql("select count(*) from application a " + where.sql())
                .params(where.values())
                .query(Long.class)
                .single();
    }

    /** Unfinished applications, last saved first. */
    List<ListedCase> drafts() {
        return jdbc.sql(COLUMNS
                        + " where a.stage in ('DRAFT', 'SUPPLEMENT_REQUESTED') order by a.changed_at desc limit 50")
                .param("me", "")
                .query((rs, i) -> listed(rs))
                .list();
    }

    /** @param mine a condition from {@link CaseConditions} */
    List<StageCount> counts(Where mine, LocalDate today, LocalDate weekEnd) {
        return jdbc.sql("""
                with open as (
                    select a.stage, a.due_on, (%s) as mine from application a where a.closed_on is null)
                select stage, count(*), count(*) filter (where mine),
                    count(*) filter (where due_on < :today and (mine or not :only_mine)),
                    count(*) filter (where due_on = :today and (mine or not :only_mine)),
                    count(*) filter (where due_on between :today and :week_end and (mine or not :only_mine))
                from open group by stage""".formatted(mine.sql()))
                .params(mine.values())
                .param("today", today)
                .param("week_end", weekEnd)
                .query((rs, i) -> new StageCount(
                        Stage.valueOf(rs.getString(1)),
                        rs.getLong(2),
                        rs.getLong(3),
                        rs.getLong(4),
                        rs.getLong(5),
                        rs.getLong(6)))
                .list();
    }

    /** Cases with their facts and what was proposed last. */
    List<BatchChecks.Checked> checked(List<CaseNumber> numbers) {
        return jdbc.sql("""
                select a.case_number, a.version, a.programme, a.stage, a.applicant_name, a.township_code,
                    (a.staff_relative or a.objections > 0 or coalesce(a.sampled, false)) and not a.county_visited,
                    a.staff_relative, a.objections > 0, a.override_by is not null, d.step is not null, d.amount_fen, f.facts::text
                from application a
                join application_facts f on f.county_code = a.county_code and f.application_id = a.id and f.number = a.facts_version
                left join lateral (select step, amount_fen from application_decision
                                   where county_code = a.county_code and application_id = a.id
                                   order by step desc limit 1) d on true
                where a.county_code = any(:counties) and a.case_number = any(:numbers)""")
                .param(
                        "counties",
                        numbers.stream().map(CaseNumber::county).distinct().toArray(Integer[]::new))
                .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query((rs, i) -> new BatchChecks.Checked(
                        new CaseNumber(rs.getString(1)),
                        rs.getInt(2),
                        Programme.valueOf(rs.getString(3)),
                        Stage.valueOf(rs.getString(4)),
                        rs.getString(5),
                        new RegionCode(Integer.toString(rs.getInt(6))),
                        rs.getBoolean(7),
                        rs.getBoolean(8),
                        rs.getBoolean(9),
                        rs.getBoolean(10),
                        rs.getBoolean(11),
                        money(rs),
                        rs.getString(13)))
                .list();
    }

    private static @Nullable Money money(ResultSet rs) throws SQLException {
        Long fen = rs.getObject(12, Long.class);
        return fen == null ? null : Money.ofFen(fen);
    }

    List<HandOver.Load> loads() {
        return jdbc.sql("""
                select worker, max(worker_name), count(*) from application where closed_on is null
                group by worker order by 2, 1""")
                .query((rs, i) -> new HandOver.Load(rs.getString(1), rs.getString(2), rs.getLong(3)))
                .list();
    }

    /** The latest closed case of a programme in which somebody was named. */
    Optional<CaseNumber> earlier(ApplicationCase work, List<byte[]> hashes) {
        return jdbc.sql("""
                select a.case_number from application_member m
                join application a on a.county_code = m.county_code and a.id = m.application_id
                where m.county_code = :county and m.id_hash = any(:hashes) and a.programme = :programme
                  and a.closed_on is not null and a.id <> :id
                order by a.closed_on desc, a.case_number desc limit 1""")
                .param("county", work.county())
                .param("hashes", hashes.toArray(byte[][]::new))
                .param("programme", work.programme().name())
                .param("id", work.id())
                .query((rs, i) -> new CaseNumber(rs.getString(1)))
                .optional();
    }

    /** Applications by near relatives of staff, open ones first, the newest first. */
    List<StaffRelatives.Entry> relatives(int most) {
        return jdbc.sql("""
                select a.case_number, a.programme, a.stage, a.applicant_name, a.township_code,
                       coalesce(f.facts #>> '{staffRelative,who}', ''), f.facts #>> '{staffRelative,relation}',
                       a.opened_on, a.county_visited
                from application a
                join application_facts f on f.county_code = a.county_code and f.application_id = a.id and f.number = a.facts_version
                where a.staff_relative and a.accepted_on is not null
                order by a.closed_on is not null, a.opened_on desc, a.case_number limit :most""")
                .param("most", most)
                .query((rs, i) -> new StaffRelatives.Entry(
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

    List<PersonCase> ofPeople(Collection<PersonKey> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select m.person_county, m.person_id, a.case_number, a.programme, a.stage, m.relation = 'HEAD', a.stage_since
                from application_member m
                join application a on a.county_code = m.county_code and a.id = m.application_id
                where m.person_id in (:people)
                order by a.opened_on desc, a.case_number desc""")
                .param("people", people.stream().map(PersonKey::id).toList())
                .query((rs, i) -> new PersonCase(
                        new PersonKey(rs.getInt(1), rs.getObject(2, UUID.class)),
                        rs.getString(3),
                        Programme.valueOf(rs.getString(4)),
                        Stage.valueOf(rs.getString(5)),
                        rs.getBoolean(6),
                        rs.getObject(7, LocalDate.class)))
                .list();
    }

    private static ListedCase listed(ResultSet rs) throws SQLException {
        return new ListedCase(
                rs.getString("case_number"),
                Programme.valueOf(rs.getString("programme")),
                Stage.valueOf(rs.getString("stage")),
                rs.getInt("version"),
                rs.getString("applicant_name"),
                rs.getString("applicant_masked"),
                rs.getInt("township_code"),
                rs.getInt("member_count"),
                rs.getObject("due_on", LocalDate.class),
                rs.getBoolean("visited"),
                rs.getBoolean("must_visit"),
                rs.getBoolean("county_visited"),
                rs.getBoolean("taken_by_me"),
                rs.getBoolean("urgent"),
                rs.getLong("total"));
    }
}
