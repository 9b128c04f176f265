package io.yimen.registry;

import io.yimen.common.NationalId;
import io.yimen.common.RegionCode;
import io.yimen.common.Sex;
import io.yimen.database.RegionScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes persons; row-level security keeps each question inside the caller's area. */
@Repository
class PersonRepository {

    private static final String VIEW = """
            SELECT p.county_code, p.township_code, p.id, p.name, p.id_masked, p.birth_date, p.sex, p.phone_masked,
                   p.hukou_code, p.habitual_code, p.no_id_reason, m.household_id, p.temp_key, p.merged_county, p.merged_into
            FROM person p LEFT JOIN household_member m
                 ON m.county_code = p.county_code AND m.person_id = p.id AND m.valid_to IS NULL
            """;

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PersonRow row) {
        jdbc.sql("""
                        INSERT INTO person (county_code, township_code, id, name, birth_date, sex, id_hash, id_cipher, id_masked,
                            no_id_reason, phone_cipher, phone_masked, hukou_code, habitual_code, created_at, temp_key, version)
                        VALUES (:county, :township, :id, :name, :birthDate, :sex, :idHash, :idCipher, :idMasked,
                            :noIdReason, :phoneCipher, :phoneMasked, :hukou, :habitual, :createdAt, :tempKey, 0)""")
                .param("county", row.county())
                .param("township", row.township())
                .param("id", row.id())
                .param("name", row.name())
                .param("birthDate", row.birthDate())
                .param("sex", row.sex().name())
                .param("idHash", row.idHash())
                .param("idCipher", row.idCipher())
                .param("idMasked", row.idMasked())
                .param("noIdReason", row.noIdReason())
                .param("phoneCipher", row.phoneCipher())
                .param("phoneMasked", row.phoneMasked())
                .param("hukou", row.hukou().value())
                .param("habitual", row.habitual().value())
                .param("createdAt", row.createdAt().atOffset(ZoneOffset.UTC))
                .param("tempKey", row.temporaryKey())
                .update();
    }

    void insertKeys(PersonRow row, Set<SearchKeys.Key> keys) {
        jdbc.sql("""
                        INSERT INTO person_search_key (county_code, township_code, kind, key, person_id)
                        SELECT :county, :township, k.kind, k.key, :person
                        FROM unnest(:kinds::text[], :keys::text[]) AS k (kind, key)
                        ON CONFLICT (county_code, key, kind, person_id) DO NOTHING""")
                .param("county", row.county())
                .param("township", row.township())
                .param("person", row.id())
                .param("kinds", keys.stream().map(key -> key.kind().name()).toArray(String[]::new))
                .param("keys", keys.stream().map(SearchKeys.Key::text).toArray(String[]::new))
                .update();
    }

    /** The people of a county who may be seen, in no order. */
    /** {@code reader} opens the stored number of a person. */
    List<IdentifiedPerson> identified(int county, Collection<UUID> ids, BiFunction<UUID, byte[], NationalId> reader) {
        return jdbc.sql("SELECT id, name, id_cipher, birth_date FROM person"
                        + " WHERE county_code = :county AND id = ANY(:ids::uuid[])")
                .param("county", county)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    byte[] stored = row.getBytes("id_cipher");
                    return new IdentifiedPerson(
                            id,
                            row.getString("name"),
                            stored == null ? null : reader.apply(id, stored),
                            row.getObject("birth_date", LocalDate.class));
                })
                .list();
    }

    List<PersonView> find(int county, Collection<UUID> ids) {
        return jdbc.sql(VIEW + "WHERE p.county_code = :county AND p.id = ANY(:ids::uuid[])")
                .param("county", county)
                .param("ids", texts(ids))
                .query((row, number) -> view(row))
                .list();
    }

    Optional<PersonHit> findByHash(int county, byte[] idHash) {
        return jdbc.sql("SELECT * FROM person WHERE county_code = :county AND id_hash = :hash")
                .param("county", county)
                .param("hash", idHash)
                .query((row, number) -> hit(row, PersonHit.Match.ID))
                .optional();
    }

    /** One encrypted column of a person; empty when there is none. */
    Optional<byte[]> cipher(PersonKey key, SensitiveField field) {
        return jdbc.sql("SELECT " + field.column() + " FROM person WHERE county_code = :county AND id = :id AND "
                        + field.column() + " IS NOT NULL")
                .param("county", key.county())
                .param("id", key.id())
                .query(byte[].class)
                .optional();
    }

    /** Those of whom a key begins with the text: whole keys first, then in the order of the keys. */
    List<PersonHit> findByKey(RegionScope scope, String text, List<SearchKeys.Kind> kinds, int limit) {
        return jdbc.sql("""
                        SELECT p.*, k.match FROM (
                            SELECT county_code, person_id, min(kind || ' ' || key) AS match, bool_or(key = :text) AS whole, min(key) AS first
                            FROM person_search_key
                            WHERE %s AND key >= :text AND key < :beyond AND kind = ANY(:kinds)
                            GROUP BY county_code, person_id
                            ORDER BY whole DESC, first, person_id LIMIT :limit) k
                        JOIN person p ON p.county_code = k.county_code AND p.id = k.person_id
                        ORDER BY k.whole DESC, k.first, p.birth_date, p.id""".formatted(counties(scope)))
                .param("from", scope.countyFrom())
                .param("to", scope.countyTo())
                .param("text", text)
                .param("beyond", text + Character.toString(Character.MAX_CODE_POINT))
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> hit(row, match(row.getString("match"))))
                .list();
    }

    /** One county is an equality, which lets the index go on to the key. */
    private static String counties(RegionScope scope) {
        return scope.countyFrom() == scope.countyTo() ? "county_code = :from" : "county_code BETWEEN :from AND :to";
    }

    private static PersonHit.Match match(String match) {
        return PersonHit.Match.valueOf(match.substring(0, match.indexOf(' ')));
    }

    private static PersonHit hit(ResultSet row, PersonHit.Match match) throws SQLException {
        return new PersonHit(
                new PersonKey(row.getInt("county_code"), row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("id_masked") == null ? row.getString("temp_key") : row.getString("id_masked"),
                row.getObject("birth_date", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                new RegionCode(row.getString("habitual_code")),
                match);
    }

    private static PersonView view(ResultSet row) throws SQLException {
        return new PersonView(
                new PersonKey(row.getInt("county_code"), row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("id_masked"),
                row.getObject("birth_date", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                row.getString("phone_masked"),
                new RegionCode(row.getString("hukou_code")),
                new RegionCode(row.getString("habitual_code")),
                row.getInt("township_code"),
                row.getString("no_id_reason"),
                household(row),
                row.getString("temp_key"),
                mergedInto(row));
    }

    private static @Nullable PersonKey mergedInto(ResultSet row) throws SQLException {
        UUID into = row.getObject("merged_into", UUID.class);
        return into == null ? null : new PersonKey(row.getInt("merged_county"), into);
    }

    private static @Nullable UUID household(ResultSet row) throws SQLException {
        return row.getObject("household_id", UUID.class);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
