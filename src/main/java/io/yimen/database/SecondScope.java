package io.yimen.database;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the running transaction do part of its work in a second area, so that what belongs to two areas is written together or
 * not at all. Work that fails leaves the transaction in the second area: it has to be rolled back, as a failure is anyway.
 */
@Component
public class SecondScope {

    private static final String CURRENT =
            "SELECT current_setting('app.county_from')::int, current_setting('app.county_to')::int,"
                    + " current_setting('app.township')::int";

    private final EntityManager entities;
    private final JdbcTemplate jdbc;

    SecondScope(EntityManager entities, JdbcTemplate jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** What waits to be written is written first, and what the work leaves to be written before the first area is back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T callIn(RegionScope second, Supplier<T> work) {
        entities.flush();
        RegionScope first = current();
        tell(second);
        T done = Scopes.callIn(second, work);
        entities.flush();
        tell(first);
        return done;
    }

    private RegionScope current() {
        return jdbc.query(CURRENT, (row, i) -> new RegionScope(row.getInt(1), row.getInt(2), row.getInt(3)))
                .get(0);
    }

    private void tell(RegionScope scope) {
        jdbc.execute(ScopedTransactionManager.settings(scope));
    }
}
