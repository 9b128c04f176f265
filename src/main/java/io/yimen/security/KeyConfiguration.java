package io.yimen.security;

import io.yimen.database.DemoMode;
import io.yimen.database.ProductionCheck;
import io.yimen.database.StartRefused;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Takes the keys from the environment; only the embedded demo may make its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeySettings.class, BootstrapSettings.class})
class KeyConfiguration {

    private static final String MISSING =
            "Set YIMEN_KEY_FIELD to 32 and YIMEN_KEY_INDEX to 64 random hex digits (openssl rand"
                    + " -hex 16 and -hex 32), and keep both: without them the personal data cannot be read again.";

    @Bean
    static ProductionCheck keysAreSet() {
        return environment -> isSet(environment, "yimen.key.field") && isSet(environment, "yimen.key.index")
                ? Optional.empty()
                : Optional.of(MISSING);
    }

    @Bean
    KeyProvider keyProvider(KeySettings settings, DemoMode mode, Environment environment) {
        String field = settings.field();
        String index = settings.index();
        if (field != null && index != null) {
            return configured(settings, field, index);
        }
        if (!mode.on()) {
            throw new StartRefused(MISSING);
        }
        return KeyFile.readOrCreate(Path.of(environment.getProperty("yimen.data", "data/postgres"), "field-keys"));
    }

    private static KeyRing configured(KeySettings settings, String field, String index) {
        try {
            return new KeyRing(field, index, settings.retired());
        } catch (IllegalArgumentException e) {
            throw new StartRefused(MISSING, e);
        }
    }

    private static boolean isSet(Environment environment, String name) {
        return !environment.getProperty(name, "").isBlank();
    }
}
