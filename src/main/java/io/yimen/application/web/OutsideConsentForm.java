package io.yimen.application.web;

import io.yimen.application.VerificationDesk.OutsideConsent;
import io.yimen.verification.ConsentChannel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form on which the consent of a relative outside the household is written down. */
record OutsideConsentForm(
        @Nullable String obligor,
        @Nullable String name,
        @Nullable String idNumber,
        @Nullable String signedOn,
        @Nullable ConsentChannel channel,
        @Nullable String evidence) {

    OutsideConsent toCommand() {
        return new OutsideConsent(
                text(obligor),
                text(name),
                text(idNumber),
                FieldText.date(text(signedOn)),
                channel == null ? ConsentChannel.PAPER : channel,
                text(evidence));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
