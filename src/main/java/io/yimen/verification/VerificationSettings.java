package io.yimen.verification;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gateway is set up here.
 *
 * @param sandboxUrl where the sources of the demo are; an endpoint that begins with a slash is there
 * @param callbackUrl where sources that answer later reach this application; unset: here, on the port it answers at
 * @param dispatch off: nothing is sent by itself
 * @param every how often it is looked for questions to send and files to move
 * @param remindAfter so long after its acknowledgement a question that was not answered is asked again, with its key
 * @param rawDays how long raw answers are kept
 * @param obligorConsentFrom from when on obligors outside the household are asked about only with their own consent
 *     (SAL-2026 art. 41: its first day)
 * @param consentMonths the longest a consent holds
 * @param maxAnswer the most bytes an answer may have
 */
@ConfigurationProperties("yimen.verification")
record VerificationSettings(
        @DefaultValue("http://127.0.0.1:8090") URI sandboxUrl,
        @Nullable URI callbackUrl,
        @Nullable String secret,
        @DefaultValue Map<String, String> secrets,
        @DefaultValue("true") boolean dispatch,
        @DefaultValue("10s") Duration every,
        @DefaultValue("1d") Duration remindAfter,
        @DefaultValue("90") int rawDays,
        @DefaultValue("2026-07-01") LocalDate obligorConsentFrom,
        @DefaultValue("12") int consentMonths,
        @DefaultValue("1048576") int maxAnswer) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "VerificationSettings[…]";
    }
}
