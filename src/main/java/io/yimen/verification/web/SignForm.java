package io.yimen.verification.web;

import io.yimen.verification.Capacity;
import io.yimen.verification.ConsentChannel;
import io.yimen.verification.SignHere;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person's signature as it is typed. */
record SignForm(
        @NotBlank(message = "{verification.sign.person}") @Nullable String ref,

        @NotNull(message = "{verification.sign.capacity.missing}") @Pattern(regexp = "SELF|GUARDIAN|HEIR", message = "{verification.sign.capacity.missing}") @Nullable String capacity,

        @Size(max = 40, message = "{verification.sign.long}") @Nullable String signedBy,

        @Size(max = 40, message = "{verification.sign.long}") @Nullable String relation,

        @Nullable String signedOn,

        @NotNull(message = "{verification.sign.channel.missing}") @Pattern(regexp = "PAPER|ELECTRONIC", message = "{verification.sign.channel.missing}") @Nullable String channel,

        @Size(max = 100, message = "{verification.sign.long}") @Nullable String evidence) {

    static SignForm blank(LocalDate today) {
        return new SignForm(null, "SELF", "", "", today.toString(), "PAPER", "");
    }

    Optional<LocalDate> day() {
        try {
            return signedOn == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(signedOn.strip().replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Only after the constraints held and there is a day. */
    SignHere toCommand(LocalDate day) {
        return new SignHere(
                text(ref),
                Capacity.valueOf(text(capacity)),
                text(signedBy).isEmpty() ? null : text(signedBy),
                text(relation).isEmpty() ? null : text(relation),
                day,
                ConsentChannel.valueOf(text(channel)),
                text(evidence));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
