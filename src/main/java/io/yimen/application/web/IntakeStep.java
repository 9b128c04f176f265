package io.yimen.application.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The six pages of an application and the fields of the facts that each of them collects. */
enum IntakeStep {
    APPLICANT("residence", "township", "channel", "receivedAt", "members"),
    MEMBERS("members"),
    MEANS("incomes", "assets"),
    SUPPORT("obligors", "expenses", "incident"),
    CONSENTS("consents", "payee", "staffRelative", "reason"),
    REVIEW();

    private final List<String> fields;

    IntakeStep(String... fields) {
        this.fields = List.of(fields);
    }

    static Optional<IntakeStep> of(int number) {
        return number < 1 || number > values().length ? Optional.empty() : Optional.of(values()[number - 1]);
    }

    /** The first page on which a field can be mended. */
    static IntakeStep owning(String field) {
        return Arrays.stream(values())
                .filter(step -> step.owns(field) && !(step == APPLICANT && field.equals("members")))
                .findFirst()
                .orElse(REVIEW);
    }

    List<String> fields() {
        return fields;
    }

    boolean owns(String field) {
        return fields.contains(field);
    }

    public int number() {
        return ordinal() + 1;
    }

    public IntakeStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    public IntakeStep previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    public String messageKey() {
        return "intake.step." + name();
    }

    public String template() {
        return "application/intake/" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
