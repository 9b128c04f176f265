package io.yimen.letter;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the database the one question about letters that everybody may ask, and counts how often. */
@Repository
class LetterQueryRepository {

    private final JdbcClient jdbc;

    LetterQueryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often this asker has asked within the hour, this time included. */
    int count(byte[] asker) {
        int asked = jdbc.sql("""
                        INSERT INTO letter_query (asker, hour, asked) VALUES (?, date_trunc('hour', now()), 1)
                        ON CONFLICT (asker, hour) DO UPDATE SET asked = letter_query.asked + 1 RETURNING asked""").param(asker).query(Integer.class).single();
        if (asked == 1) {
            jdbc.sql("DELETE FROM letter_query WHERE hour < now() - interval '1 day'")
                    .update();
        }
        return asked;
    }

    Optional<VerifiedLetter> verify(int county, String code) {
        return jdbc.sql("SELECT kind, issued_on, masked FROM letter_verify(?, ?)")
                .params(county, code)
                .query((row, i) -> new VerifiedLetter(
                        LetterKind.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        county,
                        row.getString(3)))
                .optional();
    }
}
