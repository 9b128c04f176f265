package io.yimen.award;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.database.RegionScope;
import io.yimen.screening.ScreeningResult.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts awards of an area. */
@Repository
class AwardListRepository {

    private static final String AREA = " county_code BETWEEN :from AND :to AND (:area = 0 OR township_code = :area) ";
    /** Once its last month is over an award has ended. */
    private static final String STATE = "(CASE WHEN end_month < :month THEN 'ENDED' ELSE state END)";

    private static final String MEETS = """
            AND (:township = 0 OR township_code = :township)
            AND (:programme = '' OR programme = :programme)
            AND (:state = '' OR (CASE WHEN end_month < :month THEN 'ENDED' ELSE state END) = :state)
            AND (:q = '' OR case_number = :q OR position(:q IN applicant_name) > 0)
            AND (:due = 'ALL' OR (state <> 'ENDED' AND (end_month IS NULL OR end_month >= :month) AND next_recheck <= :until))
            """;
    private static final String ROWS = "SELECT *, " + STATE + " AS state_now FROM award WHERE" + AREA + MEETS
            + "ORDER BY next_recheck, county_code, id LIMIT :size OFFSET :offset";
    private static final String COUNT = "SELECT count(*) FROM award WHERE" + AREA + MEETS;
    private static final String TOTALS = """
            SELECT count(DISTINCT (county_code, application_id)) FILTER (WHERE runs) AS households,
                   coalesce(sum(member_count) FILTER (WHERE runs), 0) AS persons,
                   coalesce(sum(amount_fen) FILTER (WHERE runs), 0) AS amount_fen,
                   count(*) FILTER (WHERE state <> 'ENDED' AND lasts AND next_recheck < :today) AS overdue,
                   count(*) FILTER (WHERE state <> 'ENDED' AND lasts AND next_recheck BETWEEN :today AND :soon) AS soon,
                   count(*) FILTER (WHERE state = 'ON_HOLD') AS on_hold
            FROM (SELECT *, state = 'RUNNING' AND begin_month <= :today
                            AND (end_month IS NULL OR end_month >= :month) AS runs,
                          end_month IS NULL OR end_month >= :month AS lasts
                  FROM award WHERE
            """ + AREA + ") AS area";

    private final JdbcClient jdbc;

    AwardListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AwardPage page(RegionScope area, AwardFilter filter, LocalDate today) {
        Map<String, Object> parameters = parameters(area, filter, today);
        List<AwardRow> rows = jdbc.sql(ROWS)
                .params(parameters)
                .query(AwardListRepository::row)
                .list();
        long total = filter.page() == 0 && rows.size() < filter.size()
                ? rows.size()
                : jdbc.sql(COUNT).params(parameters).query(Long.class).single();
        return new AwardPage(total, rows);
    }

    AwardTotals totals(RegionScope area, LocalDate today) {
        return jdbc.sql(TOTALS)
                .params(area(area))
                .param("today", today)
                .param("soon", AwardFilter.Due.WITHIN_30_DAYS.until(today))
                .param("month", today.withDayOfMonth(1))
                .query((row, number) -> new AwardTotals(
                        row.getLong("households"),
                        row.getLong("persons"),
                        Money.ofFen(row.getLong("amount_fen")),
                        row.getLong("overdue"),
                        row.getLong("soon"),
                        row.getLong("on_hold")))
                .single();
    }

    private static Map<String, Object> area(RegionScope area) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("from", area.countyFrom());
        parameters.put("to", area.countyTo());
        parameters.put("area", area.township());
        return parameters;
    }

    private static Map<String, Object> parameters(RegionScope area, AwardFilter filter, LocalDate today) {
        Map<String, Object> parameters = area(area);
        parameters.put(
                "township",
                Optional.ofNullable(filter.township())
                        .map(t -> Integer.parseInt(t.value()))
                        .orElse(0));
        parameters.put(
                "programme",
                Optional.ofNullable(filter.programme()).map(Enum::name).orElse(""));
        parameters.put(
                "state", Optional.ofNullable(filter.state()).map(Enum::name).orElse(""));
        parameters.put("q", Optional.ofNullable(filter.q()).orElse(""));
        parameters.put("due", filter.due().name());
        parameters.put("month", today.withDayOfMonth(1));
        parameters.put("until", filter.due().until(today));
        parameters.put("size", filter.size());
        parameters.put("offset", (long) filter.page() * filter.size());
        return parameters;
    }

    private static AwardRow row(ResultSet row, int number) throws SQLException {
        return new AwardRow(
                row.getInt("county_code"),
                row.getObject("id", UUID.class),
                row.getInt("township_code"),
                row.getString("applicant_name"),
                row.getString("case_number"),
                Programme.valueOf(row.getString("programme")),
                Scope.valueOf(row.getString("scope")),
                row.getInt("member_count"),
                Money.ofFen(row.getLong("amount_fen")),
                YearMonth.from(row.getObject("begin_month", LocalDate.class)),
                AwardState.valueOf(row.getString("state_now")),
                row.getObject("next_recheck", LocalDate.class));
    }
}
