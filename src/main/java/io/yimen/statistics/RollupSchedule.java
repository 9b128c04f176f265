package io.yimen.statistics;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.yimen.common.BusinessClock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night each county is counted anew: a new month begins, and nothing stays wrong for longer than a day. */
@Configuration(proxyBeanMethods = false)
class RollupSchedule {

    @Bean
    RecurringTask<Void> refreshRollups(RollupRefresh refresh) {
        return Tasks.recurring("statistics-refresh-rollups", Schedules.daily(BusinessClock.ZONE, LocalTime.of(0, 20)))
                .execute((instance, context) -> refresh.everyCounty());
    }
}
