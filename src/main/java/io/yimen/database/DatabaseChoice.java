package io.yimen.database;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Embedded or outside: decided by {@code spring.datasource.url} alone; the demo goes with the embedded database. */
final class DatabaseChoice implements EnvironmentPostProcessor {

    static final String URL = "spring.datasource.url";

    static boolean isOutside(Environment environment) {
        return !environment.getProperty(URL, "").isBlank();
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "database choice", Map.of("yimen.demo", Boolean.toString(!isOutside(environment)))));
    }
}
