package io.yimen.verification.run;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks after runs every few seconds; one look at a time, on whichever machine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RunSettings.class)
class RunSchedule {

    static final String TASK = "verification-runs";

    @Bean
    RecurringTask<Void> verificationRuns(RunWorker worker, RunSettings settings) {
        return Tasks.recurring(TASK, FixedDelay.of(settings.every())).execute((instance, context) -> {
            if (settings.work()) {
                worker.work();
            }
        });
    }
}
