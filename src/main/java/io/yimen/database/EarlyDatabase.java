package io.yimen.database;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded server while the application still reads its own classes: the one needs as long as the other. On the small
 * machine that carries both, timed work begins when the first pages have been served, and few connections wait for work.
 */
public final class EarlyDatabase implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        var context = event.getApplicationContext();
        if (!DatabaseChoice.isOutside(context.getEnvironment())) {
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "small machine",
                            Map.of(BackgroundStart.PAUSE, "10s", "spring.datasource.hikari.minimum-idle", "4")));
            context.getBeanFactory()
                    .registerSingleton(PendingDatabase.BEAN, PendingDatabase.begin(context.getEnvironment()));
        }
    }
}
