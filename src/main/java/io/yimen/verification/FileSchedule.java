package io.yimen.verification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files move every few seconds; one look at a time, on whichever machine shares the folders. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FileSchedule {

    static final String TASK = "verification-files";

    @Bean
    RecurringTask<Void> verificationFiles(FileTraffic traffic, VerificationSettings settings) {
        return Tasks.recurring(TASK, Schedules.fixedDelay(settings.every())).execute((instance, context) -> {
            if (settings.dispatch()) {
                traffic.look();
            }
        });
    }
}
