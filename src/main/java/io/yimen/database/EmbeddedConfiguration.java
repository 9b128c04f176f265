package io.yimen.database;

import io.yimen.database.embedded.EmbeddedDatabase;
import io.yimen.database.embedded.ServerNotStarted;
import java.nio.file.Path;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded server before any bean wants a connection. Registered as a bean of its own, it is destroyed after the
 * pool that depends on it, and so after the web tier has drained.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(WhenEmbedded.class)
class EmbeddedConfiguration {

    @Bean
    static BeanFactoryPostProcessor embeddedDatabaseStarter(Environment environment) {
        return factory -> register(factory, environment);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedDatabase database) {
        return new ApplicationConnection(database);
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(EmbeddedDatabase database) {
        return new OwnerConnection(database);
    }

    private static void register(ConfigurableListableBeanFactory factory, Environment environment) {
        Path folder = Path.of(environment.getProperty("yimen.data", "data/postgres"));
        EmbeddedDatabase database = start(folder);
        factory.registerSingleton("embeddedDatabase", database);
        ((DefaultListableBeanFactory) factory).registerDisposableBean("embeddedDatabase", database::close);
    }

    private static EmbeddedDatabase start(Path folder) {
        try {
            return EmbeddedDatabase.start(folder);
        } catch (ServerNotStarted e) {
            throw new StartRefused(String.valueOf(e.getMessage()), e);
        }
    }

    private record ApplicationConnection(EmbeddedDatabase database) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedDatabase.APPLICATION;
        }

        @Override
        public String getPassword() {
            return database.applicationPassword();
        }

        @Override
        public String getJdbcUrl() {
            return database.url();
        }
    }

    private record OwnerConnection(EmbeddedDatabase database) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedDatabase.OWNER;
        }

        @Override
        public String getPassword() {
            return database.ownerPassword();
        }

        @Override
        public String getJdbcUrl() {
            return database.url();
        }
    }
}
