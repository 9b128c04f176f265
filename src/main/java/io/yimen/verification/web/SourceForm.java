package io.yimen.verification.web;

import io.yimen.verification.ChangeSource;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** How a source is called, as it is typed: text throughout, so that whatever was typed comes back with its error. */
record SourceForm(
        @NotNull(message = "{verification.source.number}") @Pattern(regexp = "[0-9]{1,9}", message = "{verification.source.number}") @Nullable String version,

        @NotNull(message = "{verification.source.endpoint.wrong}") @Pattern(
                regexp = "(https?://[A-Za-z0-9.:\\[\\]-]{1,200})?(/[A-Za-z0-9._~/-]{0,200})?|[a-z][a-z0-9-]{0,40}",
                message = "{verification.source.endpoint.wrong}")
        @Nullable String endpoint,

        @NotNull(message = "{verification.source.ms}") @Pattern(regexp = "[1-9][0-9]{2,4}", message = "{verification.source.ms}") @Nullable String connectMs,

        @NotNull(message = "{verification.source.ms}") @Pattern(regexp = "[1-9][0-9]{2,4}", message = "{verification.source.ms}") @Nullable String readMs,

        @NotNull(message = "{verification.source.ms}") @Pattern(regexp = "[1-9][0-9]{2,4}", message = "{verification.source.ms}") @Nullable String slowMs,

        @NotNull(message = "{verification.source.concurrency.wrong}") @Pattern(regexp = "[1-9]|[1-5][0-9]|6[0-4]", message = "{verification.source.concurrency.wrong}") @Nullable String concurrency,

        @NotNull(message = "{verification.source.days}") @Pattern(regexp = "[0-9]|[1-9][0-9]|[12][0-9]{2}|3[0-5][0-9]|36[0-5]", message = "{verification.source.days}") @Nullable String freshnessDays,

        @NotNull(message = "{verification.source.attempts.wrong}") @Pattern(regexp = "[1-9]|1[0-9]|20", message = "{verification.source.attempts.wrong}") @Nullable String maxAttempts,

        @NotNull(message = "{verification.source.days}") @Pattern(regexp = "[1-9]|[1-9][0-9]|[12][0-9]{2}|3[0-5][0-9]|36[0-5]", message = "{verification.source.days}") @Nullable String giveUpDays) {

    static SourceForm of(ChangeSource settings) {
        return new SourceForm(
                Integer.toString(settings.version()),
                settings.endpoint(),
                Integer.toString(settings.connectMs()),
                Integer.toString(settings.readMs()),
                Integer.toString(settings.slowMs()),
                Integer.toString(settings.concurrency()),
                Integer.toString(settings.freshnessDays()),
                Integer.toString(settings.maxAttempts()),
                Integer.toString(settings.giveUpDays()));
    }

    /** Only after the constraints held. */
    ChangeSource toCommand() {
        return new ChangeSource(
                number(version),
                endpoint == null ? "" : endpoint,
                number(connectMs),
                number(readMs),
                number(slowMs),
                number(concurrency),
                number(freshnessDays),
                number(maxAttempts),
                number(giveUpDays));
    }

    private static int number(@Nullable String typed) {
        return typed == null ? 0 : Integer.parseInt(typed);
    }
}
