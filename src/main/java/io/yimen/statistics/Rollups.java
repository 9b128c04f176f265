package io.yimen.statistics;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Where a module says that what a county's rollup counts has changed; the refresh follows after the commit. */
@Service
public class Rollups {

    private final ApplicationEventPublisher events;

    Rollups(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void countyChanged(int county) {
        events.publishEvent(new CountyChanged(county));
    }
}
