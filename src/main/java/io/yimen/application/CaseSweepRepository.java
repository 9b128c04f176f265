package io.yimen.application;

import io.yimen.common.Residence;
import io.yimen.database.RegionScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads many cases with their latest facts in one statement. */
@Repository
class CaseSweepRepository {

    private static final String AREA = " a.county_code BETWEEN :from AND :to"
            + " AND a.stage IN ('DRAFT', 'SUPPLEMENT_REQUESTED', 'ACCEPTED', 'UNDER_INQUIRY', 'FIRST_OPINION',"
            + " 'PUBLIC_NOTICE', 'COUNTY_REVIEW', 'CONFIRMED')"
            // every case that was confirmed; of the open ones of an intake the first stands for the family
            + " AND (a.stage = 'CONFIRMED' OR NOT EXISTS (SELECT 1 FROM application b WHERE b.county_code = a.county_code"
            + " AND b.intake_id = a.intake_id AND b.closed_on IS NULL AND b.id < a.id)) ";

    private final JdbcClient jdbc;

    CaseSweepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            int county,
            int township,
            UUID id,
            String number,
            String stage,
            @Nullable String residence,
            int persons,
            boolean complete,
            String facts) {

        Residence residenceOr(Residence otherwise) {
            return residence == null ? otherwise : Residence.valueOf(residence);
        }
    }

    int count(RegionScope area) {
        return jdbc.sql("SELECT count(*) FROM application a WHERE" + AREA)
                .param("from", area.countyFrom())
                .param("to", area.countyTo())
                .query(Integer.class)
                .single();
    }

    List<Integer> counties(RegionScope area) {
        return jdbc.sql("SELECT DISTINCT a.county_code FROM application a WHERE" + AREA + "ORDER BY 1")
                .param("from", area.countyFrom())
                .param("to", area.countyTo())
                .query(Integer.class)
                .list();
    }

    List<Row> next(RegionScope area, int afterCounty, UUID afterCase, int most) {
        return jdbc.sql("""
                SELECT a.county_code, a.township_code, a.id, a.case_number, a.stage, a.residence, a.member_count, f.complete,
                       f.facts::text
                FROM application a
                JOIN application_facts f ON f.county_code = a.county_code AND f.application_id = a.id AND f.number = a.facts_version
                WHERE (a.county_code, a.id) > (:county, :case) AND""" + AREA + "ORDER BY a.county_code, a.id LIMIT :most")
                .param("from", area.countyFrom())
                .param("to", area.countyTo())
                .param("county", afterCounty)
                .param("case", afterCase)
                .param("most", most)
                .query((rs, i) -> new Row(
                        rs.getInt(1),
                        rs.getInt(2),
                        rs.getObject(3, UUID.class),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getInt(7),
                        rs.getBoolean(8),
                        rs.getString(9)))
                .list();
    }

    Map<UUID, String> applicants(RegionScope area, List<UUID> ids) {
        Map<UUID, String> names = new LinkedHashMap<>();
        jdbc.sql("SELECT id, applicant_name FROM application"
                        + " WHERE county_code BETWEEN :from AND :to AND id = ANY(:ids::uuid[]) ORDER BY id")
                .param("from", area.countyFrom())
                .param("to", area.countyTo())
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }
}
