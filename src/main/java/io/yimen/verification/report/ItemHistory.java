package io.yimen.verification.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that ever happened to a question. */
@Service
public class ItemHistory {

    private final ItemHistoryRepository rows;

    ItemHistory(ItemHistoryRepository rows) {
        this.rows = rows;
    }

    /** One change of state. */
    public record Change(
            Instant at,
            @Nullable String from,
            String to,
            @Nullable String reason) {

        static Change of(Timestamp at, @Nullable String from, String to, @Nullable String reason) {
            return new Change(at.toInstant(), from, to, reason);
        }
    }

    /** One sending. */
    public record Sending(
            int round,
            int attempt,
            Instant sentAt,
            @Nullable Instant endedAt,
            @Nullable String outcome) {}

    @Transactional(readOnly = true)
    public List<Change> changes(int county, UUID item) {
        return rows.changes(county, item);
    }

    @Transactional(readOnly = true)
    public List<Sending> sendings(int county, UUID item) {
        return rows.sendings(county, item);
    }
}
