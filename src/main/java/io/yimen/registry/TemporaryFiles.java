package io.yimen.registry;

import io.yimen.database.RegionScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of people without a number, by their temporary keys, and what became of them. */
@Repository
class TemporaryFiles {

    private static final String COLUMNS =
            "SELECT county_code, township_code, id, temp_key, id_hash, merged_county, merged_into FROM person ";

    private final JdbcClient jdbc;

    TemporaryFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A key such as {@code LS341523-261125-0001}: county, day, serial. */
    String nextKey(int county, LocalDate day) {
        int serial = jdbc.sql("""
                        INSERT INTO temp_key_serial (county_code, day, last) VALUES (?, ?, 1)
                        ON CONFLICT (county_code, day) DO UPDATE SET last = temp_key_serial.last + 1
                        RETURNING last""").params(county, day).query(Integer.class).single();
        return "LS%06d-%s-%04d".formatted(county, day.format(DateTimeFormatter.ofPattern("yyMMdd")), serial);
    }

    Optional<TemporaryFile> lock(PersonKey key) {
        return jdbc.sql(COLUMNS + "WHERE county_code = ? AND id = ? AND temp_key IS NOT NULL FOR UPDATE")
                .params(key.county(), key.id())
                .query((row, number) -> file(row))
                .optional();
    }

    Optional<TemporaryFile> byKey(int county, String key) {
        return jdbc.sql(COLUMNS + "WHERE county_code = ? AND temp_key = ?")
                .params(county, key)
                .query((row, number) -> file(row))
                .optional();
    }

    /** Whom of the caller's area a key of another county turned out to be. */
    Optional<PersonKey> mergedHere(RegionScope area, String key) {
        return jdbc.sql("SELECT county_code, person_id FROM person_merge"
                        + " WHERE county_code BETWEEN ? AND ? AND temp_key = ? ORDER BY merged_at LIMIT 1")
                .params(area.countyFrom(), area.countyTo(), key)
                .query((row, number) -> new PersonKey(row.getInt(1), row.getObject(2, UUID.class)))
                .optional();
    }

    /** The temporary files that turned out to be these people's, oldest first. */
    List<MergedFile> mergedInto(int county, Collection<UUID> people) {
        return jdbc.sql("SELECT person_id, temp_county, temp_person, temp_key, merged_on FROM person_merge"
                        + " WHERE county_code = :county AND person_id IN (:people) ORDER BY merged_at, id")
                .param("county", county)
                .param("people", people)
                .query((row, number) -> new MergedFile(
                        new PersonKey(county, row.getObject(1, UUID.class)),
                        new PersonKey(row.getInt(2), row.getObject(3, UUID.class)),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    /** Gives a temporary file its number, name and birth date; the temporary key stays. */
    void identify(PersonRow known) {
        jdbc.sql("""
                        UPDATE person SET name = ?, birth_date = ?, sex = ?, id_hash = ?, id_cipher = ?, id_masked = ?,
                            version = version + 1
                        WHERE county_code = ? AND id = ?""")
                .params(known.name(), known.birthDate(), known.sex().name())
                .param(known.idHash())
                .param(known.idCipher())
                .param(known.idMasked())
                .params(known.county(), known.id())
                .update();
    }

    /** Points a temporary file to the file of a number; answers that file's county, or nothing when it points elsewhere. */
    Optional<Integer> merge(byte[] idHash, PersonKey temporary, UUID id, LocalDate on, Instant at) {
        return jdbc.sql("SELECT identity_merge(?, ?, ?, ?, ?, ?)")
                .param(idHash)
                .params(temporary.county(), temporary.id(), id, on, at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
    }

    private static TemporaryFile file(ResultSet row) throws SQLException {
        return new TemporaryFile(
                row.getInt("county_code"),
                row.getInt("township_code"),
                row.getObject("id", UUID.class),
                row.getString("temp_key"),
                row.getBytes("id_hash"),
                row.getObject("merged_county", Integer.class),
                row.getObject("merged_into", UUID.class));
    }
}
