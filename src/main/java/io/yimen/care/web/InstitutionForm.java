package io.yimen.care.web;

import io.yimen.care.InstitutionKind;
import io.yimen.care.InstitutionView;
import io.yimen.care.KeepInstitution;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An institution as typed; dates with or without hyphens. */
record InstitutionForm(
        @Pattern(regexp = "|[0-9a-f-]{36}", message = "{care.moved}") @Nullable String id,

        @Pattern(regexp = "[0-9]{1,9}", message = "{care.moved}") @Nullable String version,

        @NotBlank(message = "{care.need.name}") @Size(max = 100, message = "{care.long}") @Nullable String name,

        @NotNull(message = "{care.need.kind}") @Pattern(regexp = KINDS, message = "{care.need.kind}") @Nullable String kind,

        @NotNull(message = "{care.need.beds}") @Pattern(regexp = "[1-9][0-9]{0,3}|10000", message = "{care.need.beds}") @Nullable String beds,

        @NotBlank(message = "{care.need.licence}") @Size(max = 60, message = "{care.long}") @Nullable String licence,

        @NotBlank(message = "{care.need.contact}") @Size(max = 60, message = "{care.long}") @Nullable String contact,

        @NotBlank(message = "{care.need.phone}") @Size(max = 30, message = "{care.long}") @Nullable String phone,

        @Nullable String validFrom,
        @Nullable String validTo) {

    private static final String KINDS = "SUPPORT_HOME|WELFARE_HOME|CHILDREN_HOME|NURSING_HOME|DISABLED_HOME";

    static InstitutionForm blank(LocalDate today) {
        return new InstitutionForm(
                "", "0", "", InstitutionKind.SUPPORT_HOME.name(), "", "", "", "", today.toString(), "");
    }

    static InstitutionForm of(InstitutionView kept) {
        LocalDate to = kept.validTo();
        return new InstitutionForm(
                kept.id().toString(),
                Integer.toString(kept.version()),
                kept.name(),
                kept.kind().name(),
                Integer.toString(kept.beds()),
                kept.licence(),
                kept.contact(),
                kept.phone(),
                kept.validFrom().toString(),
                to == null ? "" : to.toString());
    }

    Optional<LocalDate> from() {
        return day(validFrom);
    }

    Optional<LocalDate> to() {
        return day(validTo);
    }

    /** False also when the last day comes before the first. */
    boolean lastDayReadable() {
        boolean blank = validTo == null || validTo.isBlank();
        return blank
                || to().isPresent()
                        && from().map(first -> !to().get().isBefore(first)).orElse(true);
    }

    KeepInstitution toCommand(LocalDate first) {
        String known = said(id);
        return new KeepInstitution(
                known.isEmpty() ? null : UUID.fromString(known),
                Integer.parseInt(version == null ? "0" : version),
                said(name),
                InstitutionKind.valueOf(said(kind)),
                Integer.parseInt(said(beds)),
                said(licence),
                said(contact),
                said(phone),
                first,
                to().orElse(null));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        String typed = text == null ? "" : text.strip();
        try {
            return typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            typed.length() == 8
                                    ? LocalDate.parse(typed, DateTimeFormatter.BASIC_ISO_DATE)
                                    : LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
