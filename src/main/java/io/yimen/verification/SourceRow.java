package io.yimen.verification;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A source as it stands today: may it be called, what waits for it, what it did, how much of its quota is used. No persons. */
public record SourceRow(
        String code,
        String nameZh,
        String nameEn,
        String ownerZh,
        String ownerEn,
        AdapterKind adapter,
        @Nullable String pauseReason,
        CircuitState circuit,
        QueueCount queue,
        int sent,
        int answered,
        int failed,
        @Nullable Instant lastAnswer,
        @Nullable Instant lastFailure,
        int quotaUsed,
        int quota,
        int alarms) {

    public String name(Locale locale) {
        return chinese(locale) ? nameZh : nameEn;
    }

    public String owner(Locale locale) {
        return chinese(locale) ? ownerZh : ownerEn;
    }

    public boolean paused() {
        return pauseReason != null;
    }

    /** The last part of the message key of its state. */
    public String state() {
        if (paused()) {
            return "PAUSED";
        }
        return quota == 0 ? "NO_AGREEMENT" : circuit.name();
    }

    /** How its state looks. */
    public String level() {
        return switch (state()) {
            case "PAUSED", "NO_AGREEMENT" -> "idle";
            case "OPEN" -> "bad";
            case "HALF_OPEN" -> "warn";
            default -> "ok";
        };
    }

    private static boolean chinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
