package io.yimen.preview;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs are worked off one by one as they are asked for; twice a minute what a crash cut off is picked up. */
@Configuration(proxyBeanMethods = false)
class PreviewSchedule {

    static final String RUN = "preview-run";

    @Bean
    OneTimeTask<Void> previewRun(PreviewRunner runner) {
        return Tasks.oneTime(RUN).execute((instance, context) -> runner.run(UUID.fromString(instance.getId())));
    }

    @Bean
    RecurringTask<Void> resumePreviews(PreviewRunner runner) {
        return Tasks.recurring("preview-resume", FixedDelay.ofSeconds(30))
                .execute((instance, context) -> runner.resume());
    }
}
