package io.yimen.database;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Gives an application context its own test database in place of the embedded one, and counts its statements. */
public final class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabase.fresh();
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        beans.registerSingleton("testDatabase", database);
        beans.registerSingleton("jdbcConnectionDetails", new Application(database));
        beans.registerSingleton("flywayConnectionDetails", new Owner(database));
        TestPropertyValues.of("spring.datasource.hikari.minimum-idle=2", "spring.datasource.hikari.idle-timeout=10000")
                .applyTo(context);
        beans.addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PasswordEncoder encoder
                        ? new RememberingEncoder(encoder)
                        : StatementCounter.watch(bean);
            }
        });
    }

    private record Application(TestDatabase database) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return database.applicationName();
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

    private record Owner(TestDatabase database) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return database.ownerName();
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
