package io.yimen.database;

import java.util.Objects;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** No outside database is named, and no test has brought its own. */
final class WhenEmbedded implements ConfigurationCondition {

    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.REGISTER_BEAN;
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String[] brought = Objects.requireNonNull(context.getBeanFactory())
                .getBeanNamesForType(FlywayConnectionDetails.class, false, false);
        return brought.length == 0 && !DatabaseChoice.isOutside(context.getEnvironment());
    }
}
