package io.yimen.statistics;

import io.yimen.database.TransactionMemo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Where a module says that what a county's rollup counts has changed; the refresh follows after the commit. */
@Service
public class Rollups {

    private record Said(int county) {}

    private final ApplicationEventPublisher events;

    Rollups(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Said once a transaction, however many changes it brings. */
    public void countyChanged(int county) {
        TransactionMemo.of(new Said(county), () -> {
            events.publishEvent(new CountyChanged(county));
            return true;
        });
    }
}
