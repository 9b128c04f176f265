package io.yimen.verification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.yimen.common.BusinessClock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The recurring work of the gateway, one line each in the table of timed work. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VerificationSettings.class)
class VerificationSchedule {

    @Bean
    RecurringTask<Void> sendVerifications(
            Dispatcher dispatcher, Upkeep upkeep, Nudge nudge, VerificationSettings settings) {
        return Tasks.recurring("verification-send", Schedules.fixedDelay(settings.every()))
                .execute((instance, context) -> {
                    if (settings.dispatch()) {
                        // not before the application serves: an answer may come at once
                        nudge.listen(dispatcher::nudged);
                        upkeep.requeueLost();
                        dispatcher.round();
                    }
                });
    }

    @Bean
    RecurringTask<Void> remindVerifications(Upkeep upkeep, Reminders reminders, VerificationSettings settings) {
        return Tasks.recurring("verification-remind", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> {
                    if (settings.dispatch()) {
                        reminders.late();
                    }
                    upkeep.escalate();
                    upkeep.expire();
                });
    }

    @Bean
    RecurringTask<Void> forgetRawAnswers(Upkeep upkeep) {
        return Tasks.recurring("verification-forget-raw", Schedules.daily(BusinessClock.ZONE, LocalTime.of(2, 40)))
                .execute((instance, context) -> upkeep.forget());
    }
}
