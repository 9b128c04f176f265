package io.yimen.verification;

import io.yimen.database.TestDatabase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the last day of a source pass without an answer, for tests of other modules. */
@Component
@ConditionalOnProperty("yimen.test.obliging-registers")
public class SilentSources {

    private final Upkeep upkeep;
    private final TestDatabase database;

    SilentSources(Upkeep upkeep, TestDatabase database) {
        this.upkeep = upkeep;
        this.database = database;
    }

    /** What waits of this source about a case has waited long enough. */
    public void neverAnswer(String caseNumber, String source) {
        JdbcClient.create(database.asSuperuser())
                .sql("""
                        UPDATE verification_queue q SET due_at = due_at - interval '2 days', expires_on = date '2026-11-01'
                        FROM verification_order o
                        WHERE o.county_code = q.county_code AND o.id = q.order_id AND o.case_number = ? AND q.source_code = ?""")
                .params(caseNumber, source)
                .update();
        upkeep.expire();
    }
}
