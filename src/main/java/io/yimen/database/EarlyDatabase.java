package io.yimen.database;

import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Starts the embedded server while the application still reads its own classes: the one needs as long as the other. */
public final class EarlyDatabase implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        var context = event.getApplicationContext();
        if (!DatabaseChoice.isOutside(context.getEnvironment())) {
            context.getBeanFactory()
                    .registerSingleton(PendingDatabase.BEAN, PendingDatabase.begin(context.getEnvironment()));
        }
    }
}
