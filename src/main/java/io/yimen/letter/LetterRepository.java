package io.yimen.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps letters and how often they were printed. */
@Repository
class LetterRepository {

    private static final String PRINTED =
            "(SELECT count(*) FROM letter_print p WHERE p.county_code = l.county_code AND p.letter_id = l.id)::int AS printed";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LetterRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Who does something, and when. */
    record Hand(String account, String name, LocalDate day, Instant at) {}

    int lastSerial(int county, UUID subjectOf, LetterKind kind) {
        return jdbc.sql(
                        "SELECT coalesce(max(serial), 0) FROM letter WHERE county_code = ? AND subject_of = ? AND kind = ?")
                .params(county, subjectOf, kind.name())
                .query(Integer.class)
                .single();
    }

    void add(UUID id, IssueLetter letter, int serial, String code, Hand by) {
        int county = letter.caseNumber().county();
        jdbc.sql("""
                INSERT INTO letter (county_code, township_code, id, subject_of, case_number, kind, serial, number, issued_on,
                    issued_at, issued_by, issued_name, deliver_by, code, words)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        county,
                        letter.township(),
                        id,
                        letter.subjectOf(),
                        letter.caseNumber().value())
                .params(letter.kind().name(), serial)
                .params(LetterNumber.of(letter.caseNumber(), letter.kind(), serial)
                        .value())
                .params(by.day(), at(by.at()), by.account(), by.name())
                .param(letter.deliverBy())
                .params(code, json.writeValueAsString(letter.words()))
                .update();
    }

    List<LetterRow> of(int county, UUID subjectOf) {
        return jdbc.sql("SELECT l.number, l.kind, l.issued_on, l.deliver_by, " + PRINTED
                        + " FROM letter l WHERE l.county_code = ? AND l.subject_of = ? ORDER BY l.issued_at, l.id")
                .params(county, subjectOf)
                .query((row, i) -> new LetterRow(
                        row.getString(1),
                        LetterKind.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getInt(5)))
                .list();
    }

    Optional<LetterView> find(LetterNumber number) {
        return jdbc.sql("SELECT l.number, l.kind, l.issued_on, l.issued_name, l.deliver_by, l.code, l.words::text, "
                        + PRINTED + " FROM letter l WHERE l.county_code = ? AND l.number = ?")
                .params(number.county(), number.value())
                .query((row, i) -> view(row))
                .optional();
    }

    /** False when there is no such letter in the caller's area. */
    boolean print(LetterNumber number, UUID id, Hand by) {
        return jdbc.sql("""
                        INSERT INTO letter_print (county_code, township_code, id, letter_id, printed_by, printed_at)
                        SELECT l.county_code, l.township_code, ?, l.id, ?, ? FROM letter l WHERE l.county_code = ? AND l.number = ?""")
                        .params(id, by.account(), at(by.at()), number.county(), number.value())
                        .update()
                > 0;
    }

    private LetterView view(ResultSet row) throws SQLException {
        return new LetterView(
                new LetterNumber(row.getString(1)),
                LetterKind.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                LetterCode.grouped(row.getString(6)),
                json.readValue(row.getString(7), LetterWords.class),
                row.getInt(8));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
