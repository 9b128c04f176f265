package io.yimen.verification.web;

import io.yimen.common.RegionCode;
import io.yimen.verification.AgreeOn;
import io.yimen.verification.Basis;
import io.yimen.verification.Purpose;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An agreement as it is typed. */
record AgreementForm(
        @NotNull(message = "{verification.agree.id.wrong}") @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{2,59}", message = "{verification.agree.id.wrong}") @Nullable String agreement,

        @NotNull(message = "{verification.agree.region.wrong}") @Pattern(regexp = "0|[1-9][0-9]([0-9]{2}([0-9]{2})?)?", message = "{verification.agree.region.wrong}")
        @Nullable String region,

        @NotEmpty(message = "{verification.agree.purposes.missing}") @Nullable List<
                        @Pattern(
                                regexp = "DIBAO|TEKUN|TEMPORARY_ASSISTANCE|RIGID_EXPENDITURE|RECHECK",
                                message = "{verification.agree.purposes.missing}")
                        String>
                purposes,

        @NotNull(message = "{verification.agree.fields.wrong}") @Pattern(regexp = "[A-Za-z_. ]{3,2000}", message = "{verification.agree.fields.wrong}") @Nullable String fields,

        @NotNull(message = "{verification.agree.basis.missing}") @Pattern(regexp = "CONSENT|STATUTORY", message = "{verification.agree.basis.missing}") @Nullable String basis,

        @NotNull(message = "{verification.agree.law.missing}") @Pattern(regexp = ".*\\S.{0,98}", message = "{verification.agree.law.missing}") @Nullable String legalBasis,

        @NotNull(message = "{verification.agree.quota.wrong}") @Pattern(regexp = "[1-9][0-9]{0,7}", message = "{verification.agree.quota.wrong}") @Nullable String quota,

        @Nullable String validFrom,
        @Nullable String validTo) {

    static final AgreementForm BLANK = new AgreementForm("", "", List.of(), "", "CONSENT", "", "", "", "");

    Optional<LocalDate> from() {
        return day(validFrom);
    }

    Optional<LocalDate> to() {
        return day(validTo);
    }

    /** Something stands where a day belongs, and it is none. */
    boolean strangeEnd() {
        return !text(validTo).isEmpty() && to().isEmpty();
    }

    /** Only after the constraints held and there is a first day. */
    AgreeOn toCommand(LocalDate first) {
        Set<Purpose> wanted = EnumSet.noneOf(Purpose.class);
        if (purposes != null) {
            purposes.forEach(purpose -> wanted.add(Purpose.valueOf(purpose)));
        }
        return new AgreeOn(
                text(agreement),
                new RegionCode(text(region)),
                wanted,
                new TreeSet<>(List.of(text(fields).split(" +"))),
                Basis.valueOf(text(basis)),
                text(legalBasis),
                Integer.parseInt(text(quota)),
                first,
                to().orElse(null));
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return text(typed).isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text(typed).replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
