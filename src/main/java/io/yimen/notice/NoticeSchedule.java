package io.yimen.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notices come down by themselves after their last day, in the whole country. */
@Configuration(proxyBeanMethods = false)
class NoticeSchedule {

    @Bean
    RecurringTask<Void> takeDownNotices(Notices notices) {
        return Tasks.recurring("notice-down", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> Scopes.runIn(RegionScope.ALL, notices::closeOver));
    }
}
