package io.yimen.verification;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many questions an agreement still allows on a day. */
@Repository
class QuotaRepository {

    private final JdbcClient jdbc;

    QuotaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many a day has left, as far as is known now. */
    int left(Agreement agreement, LocalDate day) {
        int used = jdbc.sql(
                        "SELECT coalesce(max(used), 0) FROM verification_quota WHERE agreement_id = :id AND day = :day")
                .param("id", agreement.id())
                .param("day", day)
                .query(Integer.class)
                .single();
        return Math.max(0, agreement.dailyQuota() - used);
    }

    /** Uses so many; false when others were faster. The row is held from here to the end of the transaction, so this comes last. */
    boolean use(Agreement agreement, LocalDate day, int wanted) {
        return jdbc.sql("""
                                INSERT INTO verification_quota AS q (agreement_id, day, used) VALUES (:id, :day, :n)
                                ON CONFLICT (agreement_id, day) DO UPDATE SET used = q.used + excluded.used
                                WHERE q.used + excluded.used <= :quota""")
                        .param("id", agreement.id())
                        .param("day", day)
                        .param("n", wanted)
                        .param("quota", agreement.dailyQuota())
                        .update()
                > 0;
    }

    /** What a day has used, by agreement. */
    Map<String, Integer> used(LocalDate day) {
        Map<String, Integer> used = new TreeMap<>();
        jdbc.sql("SELECT agreement_id, used FROM verification_quota WHERE day = :day")
                .param("day", day)
                .query((row, number) -> used.put(row.getString(1), row.getInt(2)))
                .list();
        return used;
    }
}
