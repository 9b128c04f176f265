package io.yimen.verification.run;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whom a run did not ask some sources about, and why: one row a person and reason, in the caller's area. */
@Repository
class UnaskedRepository {

    private static final String UNASKED = """
            SELECT a.township_code, a.award_id, s.order_id, s.id, s.ref, s.name, i.reason,
                   array_agg(i.source_code ORDER BY i.source_code) AS sources
            FROM run_award a
            JOIN verification_item i ON i.county_code = a.county_code AND i.order_id = a.order_id
            JOIN verification_subject s ON s.county_code = i.county_code AND s.id = i.subject_id
            WHERE a.county_code = :county AND a.run_id = :run AND (i.state = 'CONSENT_MISSING' OR i.reason = 'NO_NUMBER')
              AND (:township = 0 OR a.township_code = :township)
            GROUP BY a.township_code, a.award_id, s.order_id, s.id, s.ref, s.name, i.reason
            """;

    private final JdbcClient jdbc;

    UnaskedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People, each counted once. */
    long people(RunView run) {
        return jdbc.sql("SELECT count(DISTINCT id) FROM (" + UNASKED + ") u")
                .param("county", run.county())
                .param("run", run.id())
                .param("township", 0)
                .query(Long.class)
                .single();
    }

    long count(RunView run, int township) {
        return jdbc.sql("SELECT count(*) FROM (" + UNASKED + ") u")
                .param("county", run.county())
                .param("run", run.id())
                .param("township", township)
                .query(Long.class)
                .single();
    }

    List<UnaskedView> page(RunView run, int township, int page, int size) {
        return jdbc.sql("SELECT u.*, o.case_number FROM (" + UNASKED + ") u JOIN verification_order o"
                        + " ON o.county_code = :county AND o.id = u.order_id"
                        + " ORDER BY u.township_code, o.case_number, u.ref, u.reason LIMIT :size OFFSET :offset")
                .param("county", run.county())
                .param("run", run.id())
                .param("township", township)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, number) -> new UnaskedView(
                        run.county(),
                        row.getInt("township_code"),
                        row.getObject("award_id", UUID.class),
                        row.getString("case_number"),
                        row.getString("name"),
                        row.getString("reason"),
                        Arrays.asList((String[]) row.getArray("sources").getArray())))
                .list();
    }
}
