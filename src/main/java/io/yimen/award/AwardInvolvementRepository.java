package io.yimen.award;

import io.yimen.common.BusinessClock;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.registry.Involvement;
import io.yimen.registry.PersonKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the awards in which people stand. */
@Repository
class AwardInvolvementRepository {

    /** An award of a person. */
    record Found(PersonKey person, Involvement involvement) {}

    private static final String AWARDS = """
            SELECT p.person_id, a.county_code, a.id, a.programme, a.case_number, a.begin_month, a.amount_fen,
                   CASE WHEN a.end_month < :month THEN 'ENDED' ELSE a.state END AS state,
                   a.members -> 0 ->> 'person' = p.person_id::text AS applicant
            FROM award_person p
            JOIN award a ON a.county_code = p.county_code AND a.id = p.award_id
            WHERE p.county_code IN (:counties) AND p.person_id IN (:people)
            ORDER BY a.begin_month DESC, a.id
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    AwardInvolvementRepository(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Found> of(Collection<PersonKey> people) {
        return jdbc.sql(AWARDS)
                .param("month", clock.today().withDayOfMonth(1))
                .param(
                        "counties",
                        people.stream().map(PersonKey::county).distinct().toList())
                .param("people", people.stream().map(PersonKey::id).distinct().toList())
                .query(AwardInvolvementRepository::row)
                .list();
    }

    private static Found row(ResultSet row, int number) throws SQLException {
        int county = row.getInt("county_code");
        AwardState state = AwardState.valueOf(row.getString("state"));
        return new Found(
                new PersonKey(county, row.getObject("person_id", UUID.class)),
                new Involvement(
                        Involvement.Kind.AWARD,
                        Programme.valueOf(row.getString("programme")),
                        row.getString("case_number"),
                        "/awards/" + county + "/" + row.getString("id"),
                        row.getBoolean("applicant"),
                        "award.state." + state,
                        state != AwardState.ENDED,
                        row.getObject("begin_month", LocalDate.class),
                        Money.ofFen(row.getLong("amount_fen")).toString()));
    }
}
