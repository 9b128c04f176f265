package io.yimen.verification.report;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is kept of a question's way. */
@Repository
class ItemHistoryRepository {

    private final JdbcClient jdbc;

    ItemHistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ItemHistory.Change> changes(int county, UUID item) {
        return jdbc.sql("select at, from_state, to_state, reason from item_transition"
                        + " where county_code = ? and item_id = ? order by at, id")
                .params(county, item)
                .query((rs, i) ->
                        ItemHistory.Change.of(rs.getTimestamp(1), rs.getString(2), rs.getString(3), rs.getString(4)))
                .list();
    }

    List<ItemHistory.Sending> sendings(int county, UUID item) {
        return jdbc.sql("select round, attempt, sent_at, ended_at, outcome from item_attempt"
                        + " where county_code = ? and item_id = ? order by round, attempt")
                .params(county, item)
                .query((rs, i) -> {
                    Timestamp ended = rs.getTimestamp(4);
                    return new ItemHistory.Sending(
                            rs.getInt(1),
                            rs.getInt(2),
                            rs.getTimestamp(3).toInstant(),
                            ended == null ? null : ended.toInstant(),
                            rs.getString(5));
                })
                .list();
    }
}
