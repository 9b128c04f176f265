package io.yimen.database;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/** Refuses to start on an outside database with credentials, keys or switches that are missing or made for the demo. */
final class ProductionGuard implements BeanFactoryPostProcessor {

    private static final List<Needed> NEEDED = List.of(
            new Needed("spring.datasource.username", "SPRING_DATASOURCE_USERNAME", "the application's database role"),
            new Needed(
                    "spring.datasource.password",
                    "SPRING_DATASOURCE_PASSWORD",
                    "the password of the application's role"),
            new Needed("spring.flyway.user", "SPRING_FLYWAY_USER", "the role that owns the schema"),
            new Needed(
                    "spring.flyway.password",
                    "SPRING_FLYWAY_PASSWORD",
                    "the password of the role that owns the schema"));

    private final Environment environment;

    ProductionGuard(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!DatabaseChoice.isOutside(environment)) {
            return;
        }
        refusal().or(() -> refusalOf(beans)).ifPresent(sentence -> {
            throw new StartRefused(sentence);
        });
    }

    private Optional<String> refusal() {
        if (environment.getRequiredProperty("yimen.demo", Boolean.class)) {
            return Optional.of("The demo (its accounts, keys and clock) runs on the embedded database only;"
                    + " remove YIMEN_DEMO, or remove SPRING_DATASOURCE_URL.");
        }
        return missing().or(this::sameRole);
    }

    private Optional<String> missing() {
        return NEEDED.stream()
                .filter(needed -> environment.getProperty(needed.property(), "").isBlank())
                .findFirst()
                .map(needed -> "Set " + needed.variable() + " to " + needed.meaning() + ".");
    }

    private Optional<String> sameRole() {
        String application = environment.getRequiredProperty("spring.datasource.username");
        String owner = environment.getRequiredProperty("spring.flyway.user");
        return application.equals(owner)
                ? Optional.of("Set SPRING_DATASOURCE_USERNAME to a role that owns nothing: row-level security would not"
                        + " bind " + owner + ", the owner of the schema.")
                : Optional.empty();
    }

    private Optional<String> refusalOf(ConfigurableListableBeanFactory beans) {
        return beans.getBeansOfType(ProductionCheck.class, false, false).values().stream()
                .map(check -> check.refusal(environment))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private record Needed(String property, String variable, String meaning) {}
}
