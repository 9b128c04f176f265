package io.yimen.verification;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where sources that answer later reach this application; its own port is known only once the web server has bound it. */
@Component
class CallbackAddress {

    private final VerificationSettings settings;
    private final Environment environment;

    CallbackAddress(VerificationSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    String of(String source) {
        return base().replaceAll("/+$", "") + "/api/v1/verification/callbacks/" + source;
    }

    private String base() {
        return settings.callbackUrl() == null
                ? "http://127.0.0.1:" + port()
                : settings.callbackUrl().toString();
    }

    private String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
