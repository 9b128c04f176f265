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

    /** Uses up to so many, and answers how many there were left; two at once wait for each other. */
    int use(Agreement agreement, LocalDate day, int wanted) {
        jdbc.sql("INSERT INTO verification_quota (agreement_id, day, used) VALUES (:id, :day, 0) ON CONFLICT DO NOTHING")
                .param("id", agreement.id())
                .param("day", day)
                .update();
        int used = jdbc.sql("SELECT used FROM verification_quota WHERE agreement_id = :id AND day = :day FOR UPDATE")
                .param("id", agreement.id())
                .param("day", day)
                .query(Integer.class)
                .single();
        int granted = Math.max(0, Math.min(wanted, agreement.dailyQuota() - used));
        if (granted > 0) {
            jdbc.sql("UPDATE verification_quota SET used = used + :n WHERE agreement_id = :id AND day = :day")
                    .param("n", granted)
                    .param("id", agreement.id())
                    .param("day", day)
                    .update();
        }
        return granted;
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
