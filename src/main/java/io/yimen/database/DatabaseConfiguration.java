package io.yimen.database;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Puts the scope under every transaction and runs the start-up steps. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @Primary
    ScopedTransactionManager transactionManager(
            EntityManagerFactory entities, DataSource connections, ObjectProvider<ScopeSource> signedIn) {
        Supplier<RegionScope> scope = () -> Optional.ofNullable(Scopes.override())
                .orElseGet(() ->
                        signedIn.getIfAvailable(() -> () -> RegionScope.NONE).current());
        return new ScopedTransactionManager(entities, connections, scope);
    }

    @Bean
    DemoMode demoMode(Environment environment) {
        boolean on = environment.getRequiredProperty("yimen.demo", Boolean.class);
        return new DemoMode(on, on && environment.getProperty("yimen.demo-cases", Boolean.class, true));
    }

    @Bean
    StartupRunner startupRunner(List<StartupStep> steps) {
        return new StartupRunner(steps);
    }

    @Bean
    static ProductionGuard productionGuard(Environment environment) {
        return new ProductionGuard(environment);
    }
}
