package io.yimen.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerConfigurationSupport;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.stats.StatsRegistry;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Starts db-scheduler with the tasks of all modules. Its own auto-configuration orders itself by where Spring Boot 3 kept the
 * data source, so under Boot 4 it looks too early, finds none, and silently does nothing.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DbSchedulerProperties.class)
class SchedulerConfiguration {

    @Bean(destroyMethod = "stop")
    @DependsOnDatabaseInitialization
    Scheduler scheduler(DbSchedulerProperties settings, DataSource connections, List<Task<?>> tasks) {
        return DbSchedulerConfigurationSupport.buildScheduler(
                settings,
                new DbSchedulerCustomizer() {},
                StatsRegistry.NOOP,
                new SystemClock(),
                connections,
                tasks,
                List.of(),
                List.of());
    }

    @Bean
    DbSchedulerStarter schedulerStarter(Scheduler scheduler, Environment environment) {
        return new BackgroundStart(
                scheduler, environment.getProperty(BackgroundStart.PAUSE, Duration.class, Duration.ZERO));
    }
}
