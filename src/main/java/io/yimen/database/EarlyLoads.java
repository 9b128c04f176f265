package io.yimen.database;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Begins the loads that are beans as soon as the schema stands, while the rest of the application is put together. The
 * start-up step of each load waits for it at the database's lock and finds it done, or does it and says why it fails.
 */
@Component
class EarlyLoads implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyLoads.class);

    private final ObjectProvider<ReferenceLoad> early;

    EarlyLoads(ObjectProvider<ReferenceLoad> early) {
        this.early = early;
    }

    @Override
    public void migrate(Flyway flyway) {
        flyway.migrate();
        ReferenceLoads loads = new ReferenceLoads(flyway.getConfiguration().getDataSource());
        early.forEach(load -> begin(loads, load));
    }

    private static void begin(ReferenceLoads loads, ReferenceLoad load) {
        Thread thread = new Thread(() -> run(loads, load), "load-" + load.name());
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(ReferenceLoads loads, ReferenceLoad load) {
        try {
            loads.load(load);
        } catch (RuntimeException e) {
            LOG.debug("The early load of {} failed; its step will tell", load.name(), e);
        }
    }
}
