package io.yimen.database;

import io.yimen.database.embedded.EmbeddedDatabase;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Makes the embedded server a bean, for which whoever wants a connection waits. It is destroyed after the pool that depends
 * on it, and so after the web tier has drained.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(WhenEmbedded.class)
class EmbeddedConfiguration {

    private static final String DATABASE = "embeddedDatabase";

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
        PendingDatabase pending = factory.containsSingleton(PendingDatabase.BEAN)
                ? factory.getBean(PendingDatabase.BEAN, PendingDatabase.class)
                : PendingDatabase.begin(environment);
        RootBeanDefinition database = new RootBeanDefinition(EmbeddedDatabase.class, pending::await);
        // it is stopped also when nobody came to want it
        database.setDestroyMethodName("");
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) factory;
        beans.registerBeanDefinition(DATABASE, database);
        beans.registerDisposableBean(DATABASE, pending::close);
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
