package io.yimen.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class ProductionGuardTests {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("yimen.demo", "false")
            .withProperty("spring.datasource.url", "jdbc:postgresql://db/yimen")
            .withProperty("spring.datasource.username", "yimen_app")
            .withProperty("spring.datasource.password", "a")
            .withProperty("spring.flyway.user", "yimen_owner")
            .withProperty("spring.flyway.password", "b");
    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    @Test
    void starts_with_all_that_is_needed() {
        assertThatCode(this::guard).doesNotThrowAnyException();
    }

    @Test
    void asks_nothing_of_an_embedded_start() {
        environment.setProperty("spring.datasource.url", "");
        environment.setProperty("spring.datasource.password", "");

        assertThatCode(this::guard).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring.datasource.username | Set SPRING_DATASOURCE_USERNAME to the application's database role.",
                "spring.datasource.password | Set SPRING_DATASOURCE_PASSWORD to the password of the application's role.",
                "spring.flyway.user         | Set SPRING_FLYWAY_USER to the role that owns the schema.",
                "spring.flyway.password     | Set SPRING_FLYWAY_PASSWORD to the password of the role that owns the schema."
            },
            quoteCharacter = '`')
    void names_the_credential_that_is_missing(String property, String sentence) {
        environment.setProperty(property, " ");

        assertThatThrownBy(this::guard).isInstanceOf(StartRefused.class).hasMessage(sentence);
    }

    @Test
    void refuses_the_demo_on_an_outside_database() {
        environment.setProperty("yimen.demo", "true");

        assertThatThrownBy(this::guard)
                .hasMessage("The demo (its accounts, keys and clock) runs on the embedded database only;"
                        + " remove YIMEN_DEMO, or remove SPRING_DATASOURCE_URL.");
    }

    @Test
    void refuses_one_role_for_both_purposes() {
        environment.setProperty("spring.datasource.username", "yimen_owner");

        assertThatThrownBy(this::guard)
                .hasMessageStartingWith("Set SPRING_DATASOURCE_USERNAME to a role that owns nothing");
    }

    @Test
    void passes_on_what_another_module_misses() {
        beans.registerSingleton("keys", (ProductionCheck) environment -> Optional.of("Set YIMEN_KEYS_X."));

        assertThatThrownBy(this::guard).hasMessage("Set YIMEN_KEYS_X.");
    }

    private void guard() {
        new ProductionGuard(environment).postProcessBeanFactory(beans);
    }
}
