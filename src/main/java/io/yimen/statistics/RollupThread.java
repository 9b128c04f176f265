package io.yimen.statistics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The one thread that makes rollups; not a candidate for anybody else's executor. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class RollupThread {

    static final String NAME = "rollupExecutor";

    @Bean(name = NAME, defaultCandidate = false)
    ThreadPoolTaskExecutor rollupExecutor() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("rollup-");
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(1);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(10);
        return executor;
    }
}
