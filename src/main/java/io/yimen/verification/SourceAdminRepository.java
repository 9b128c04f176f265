package io.yimen.verification;

import io.yimen.database.TransactionMemo;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads sources as administrators see them, and changes how they are set up. */
@Repository
class SourceAdminRepository {

    /** What a page shows of a source besides what the gateway works with. */
    record Extra(String ownerZh, String ownerEn, @Nullable String pauseReason, int version) {}

    private final JdbcClient jdbc;

    SourceAdminRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Extra> extras() {
        Map<String, Extra> extras = new LinkedHashMap<>();
        jdbc.sql(
                        "SELECT code, owner_zh, owner_en, pause_reason, version FROM verification_source ORDER BY sort_order, code")
                .query((row, number) -> extras.put(
                        row.getString(1),
                        new Extra(row.getString(2), row.getString(3), row.getString(4), row.getInt(5))))
                .list();
        return extras;
    }

    /** Pauses with a reason, or resumes without one. Answers whether that changed anything. */
    boolean pause(String code, @Nullable String reason, String account, Instant at) {
        TransactionMemo.forget(SourceRepository.class);
        return jdbc.sql("UPDATE verification_source SET state = :state, pause_reason = :reason, changed_by = :account,"
                                + " changed_at = :at, version = version + 1 WHERE code = :code AND state <> :state")
                        .param("state", reason == null ? "ACTIVE" : "PAUSED")
                        .param("reason", reason)
                        .param("account", account)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("code", code)
                        .update()
                > 0;
    }

    boolean change(String code, ChangeSource change, String account, Instant at) {
        TransactionMemo.forget(SourceRepository.class);
        return jdbc.sql("UPDATE verification_source SET endpoint = :endpoint, connect_ms = :connect, read_ms = :read,"
                                + " slow_ms = :slow, concurrency = :concurrency, freshness_days = :fresh, max_attempts = :attempts,"
                                + " give_up_days = :days, changed_by = :account, changed_at = :at, version = version + 1"
                                + " WHERE code = :code AND version = :version")
                        .param("endpoint", change.endpoint())
                        .param("connect", change.connectMs())
                        .param("read", change.readMs())
                        .param("slow", change.slowMs())
                        .param("concurrency", change.concurrency())
                        .param("fresh", change.freshnessDays())
                        .param("attempts", change.maxAttempts())
                        .param("days", change.giveUpDays())
                        .param("account", account)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("code", code)
                        .param("version", change.version())
                        .update()
                > 0;
    }
}
