package io.yimen.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** First passwords of the two first administrators, by {@code YIMEN_BOOTSTRAP_SYSADMIN} and {@code YIMEN_BOOTSTRAP_SECADMIN}. */
@ConfigurationProperties("yimen.bootstrap")
record BootstrapSettings(
        @Nullable String sysadmin, @Nullable String secadmin) {

    @Override
    public String toString() {
        return "BootstrapSettings[…]";
    }
}
