package io.yimen.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.yimen.common.BusinessClock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night the keys of repeatable writes that are older than a week are deleted. */
@Configuration(proxyBeanMethods = false)
class IdempotencySchedule {

    static final String TASK = "web-forget-idempotency-keys";

    @Bean
    RecurringTask<Void> forgetIdempotencyKeys(Idempotency idempotency) {
        return Tasks.recurring(TASK, Schedules.daily(BusinessClock.ZONE, LocalTime.of(3, 10)))
                .execute((instance, context) -> idempotency.forgetOld());
    }
}
