package io.yimen.registry;

import io.yimen.common.Residence;
import io.yimen.common.Sex;
import io.yimen.registry.HouseholdView.MemberView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes households and their dated members, each in one question. */
@Repository
class HouseholdRepository {

    /** An open membership. */
    record Membership(UUID id, UUID household, UUID person, Kinship kinship, LocalDate from) {}

    private final JdbcClient jdbc;

    HouseholdRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the people in one order, so that two changes of one family wait for each other; answers how many were seen. */
    int lock(int county, Collection<UUID> people) {
        return jdbc.sql(
                        "SELECT id FROM person WHERE county_code = :county AND id = ANY(:ids::uuid[]) ORDER BY id FOR UPDATE")
                .param("county", county)
                .param("ids", texts(people))
                .query(UUID.class)
                .list()
                .size();
    }

    Optional<UUID> headedBy(int county, UUID head) {
        return jdbc.sql(
                        "SELECT household_id FROM household_member"
                                + " WHERE county_code = :county AND person_id = :head AND kinship = 'HEAD' AND valid_to IS NULL")
                .param("county", county)
                .param("head", head)
                .query(UUID.class)
                .optional();
    }

    /** Open memberships of these people or of this household. */
    List<Membership> openMemberships(int county, UUID household, Collection<UUID> people) {
        return jdbc.sql(
                        "SELECT id, household_id, person_id, kinship, valid_from FROM household_member WHERE county_code = :county"
                                + " AND valid_to IS NULL AND (household_id = :household OR person_id = ANY(:people::uuid[]))")
                .param("county", county)
                .param("household", household)
                .param("people", texts(people))
                .query((row, number) -> new Membership(
                        row.getObject("id", UUID.class),
                        row.getObject("household_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        Kinship.valueOf(row.getString("kinship")),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    void insert(RegisterHousehold command, UUID id) {
        jdbc.sql("INSERT INTO household (county_code, township_code, id, residence, valid_from, version)"
                        + " VALUES (:county, :township, :id, :residence, :from, 0)")
                .param("county", command.county())
                .param("township", command.townshipCode())
                .param("id", id)
                .param("residence", command.residence().name())
                .param("from", command.from())
                .update();
    }

    void update(RegisterHousehold command, UUID id) {
        jdbc.sql("UPDATE household SET residence = :residence, version = version + 1"
                        + " WHERE county_code = :county AND id = :id AND residence <> :residence")
                .param("residence", command.residence().name())
                .param("county", command.county())
                .param("id", id)
                .update();
    }

    void insertMembers(
            RegisterHousehold command, UUID household, List<RegisterHousehold.Member> members, List<UUID> ids) {
        jdbc.sql("""
                        INSERT INTO household_member (county_code, township_code, id, household_id, person_id, kinship, valid_from)
                        SELECT :county, :township, m.id, :household, m.person, m.kinship, :from
                        FROM unnest(:ids::uuid[], :people::uuid[], :kinships::text[]) AS m (id, person, kinship)""")
                .param("county", command.county())
                .param("township", command.townshipCode())
                .param("household", household)
                .param("from", command.from())
                .param("ids", texts(ids))
                .param(
                        "people",
                        texts(members.stream()
                                .map(RegisterHousehold.Member::person)
                                .toList()))
                .param("kinships", members.stream().map(m -> m.kinship().name()).toArray(String[]::new))
                .update();
    }

    /** Ends memberships on the day before; one that would have begun no earlier never was. */
    void end(int county, Collection<UUID> memberships, LocalDate from) {
        if (memberships.isEmpty()) {
            return;
        }
        String[] ids = texts(memberships);
        jdbc.sql(
                        "DELETE FROM household_member WHERE county_code = :county AND id = ANY(:ids::uuid[]) AND valid_from >= :from")
                .param("county", county)
                .param("ids", ids)
                .param("from", from)
                .update();
        jdbc.sql("UPDATE household_member SET valid_to = :last WHERE county_code = :county AND id = ANY(:ids::uuid[])")
                .param("county", county)
                .param("ids", ids)
                .param("last", from.minusDays(1))
                .update();
    }

    /** Ends the households that nobody lives in any more. */
    void endEmpty(int county, Collection<UUID> households, LocalDate from) {
        if (households.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        UPDATE household h SET valid_to = greatest(valid_from, :last), version = version + 1
                        WHERE county_code = :county AND id = ANY(:ids::uuid[]) AND valid_to IS NULL AND NOT EXISTS (
                            SELECT FROM household_member m WHERE m.county_code = h.county_code
                            AND m.household_id = h.id AND m.valid_to IS NULL)""")
                .param("county", county)
                .param("ids", texts(households))
                .param("last", from.minusDays(1))
                .update();
    }

    Optional<HouseholdView> find(int county, UUID id) {
        List<MemberView> members = members(county, id);
        return jdbc.sql("SELECT * FROM household WHERE county_code = :county AND id = :id")
                .param("county", county)
                .param("id", id)
                .query((row, number) -> new HouseholdView(
                        county,
                        id,
                        row.getInt("township_code"),
                        Residence.valueOf(row.getString("residence")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        members))
                .optional();
    }

    private List<MemberView> members(int county, UUID household) {
        return jdbc.sql("""
                        SELECT p.id, p.name, p.id_masked, p.birth_date, p.sex, m.kinship, m.valid_from, m.valid_to
                        FROM household_member m JOIN person p ON p.county_code = m.county_code AND p.id = m.person_id
                        WHERE m.county_code = :county AND m.household_id = :household
                        ORDER BY m.valid_to IS NOT NULL, m.kinship <> 'HEAD', m.kinship <> 'SPOUSE', p.birth_date, p.id, m.valid_from""")
                .param("county", county)
                .param("household", household)
                .query((row, number) -> member(county, row))
                .list();
    }

    private static MemberView member(int county, ResultSet row) throws SQLException {
        return new MemberView(
                new PersonKey(county, row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("id_masked"),
                row.getObject("birth_date", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                Kinship.valueOf(row.getString("kinship")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
