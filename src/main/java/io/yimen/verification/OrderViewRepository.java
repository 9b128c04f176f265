package io.yimen.verification;

import io.yimen.common.Uuid7;
import io.yimen.verification.AccessLogRepository.Kind;
import io.yimen.verification.AccessLogRepository.Line;
import io.yimen.verification.AccessLogRepository.Who;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads orders as they are shown. */
@Repository
class OrderViewRepository {

    /** The encrypted answer of an item and the id it is bound to. */
    record Raw(UUID result, byte[] cipher) {}

    private static final TypeReference<List<FoundFact>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrderViewRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<OrderView> latest(int county, UUID subjectOf) {
        return order(
                county,
                subjectOf,
                "(SELECT id FROM verification_order WHERE county_code = :county"
                        + " AND subject_of = :key ORDER BY id DESC LIMIT 1)");
    }

    Optional<OrderView> find(int county, UUID order) {
        return order(county, order, ":key");
    }

    /** An order with its items, if it has any, in one statement. */
    private Optional<OrderView> order(int county, UUID key, String which) {
        List<ItemView> items = new ArrayList<>();
        return jdbc
                .sql("""
                        SELECT o.id AS order_id, o.purpose, o.state AS order_state, o.opened_on, i.id, p.ref, i.source_code,
                               i.state, i.reason, i.basis, i.asked_at, i.answered_at, i.data_as_of,
                               i.reused_from IS NOT NULL AS reused, i.escalation, r.facts::text
                        FROM verification_order o
                        LEFT JOIN verification_item i ON i.county_code = o.county_code AND i.order_id = o.id
                        LEFT JOIN verification_subject p ON p.county_code = i.county_code AND p.id = i.subject_id
                        LEFT JOIN verification_source s ON s.code = i.source_code
                        LEFT JOIN verification_result r
                          ON r.county_code = i.county_code AND r.item_id = i.id AND r.round = i.round
                        WHERE o.county_code = :county AND o.id = %s
                        ORDER BY p.role, length(p.ref), p.ref, s.sort_order, i.source_code""".formatted(which))
                .param("county", county)
                .param("key", key)
                .query((row, number) -> {
                    if (row.getString("ref") != null) {
                        items.add(item(row));
                    }
                    return order(row, county);
                })
                .list()
                .stream()
                .findFirst()
                .map(order -> order.with(items));
    }

    private static OrderView order(ResultSet row, int county) throws SQLException {
        return new OrderView(
                row.getObject("order_id", UUID.class),
                county,
                Purpose.valueOf(row.getString("purpose")),
                OrderState.valueOf(row.getString("order_state")),
                row.getObject("opened_on", LocalDate.class),
                List.of());
    }

    private ItemView item(ResultSet row) throws SQLException {
        String basis = row.getString("basis");
        String facts = row.getString("facts");
        return new ItemView(
                row.getObject("id", UUID.class),
                row.getString("ref"),
                row.getString("source_code"),
                ItemState.valueOf(row.getString("state")),
                reason(row.getString("reason")),
                basis == null ? null : Basis.valueOf(basis),
                Columns.instant(row, "asked_at"),
                Columns.instant(row, "answered_at"),
                row.getObject("data_as_of", LocalDate.class),
                row.getBoolean("reused"),
                row.getInt("escalation"),
                facts == null ? List.of() : json.readValue(facts, FACTS));
    }

    private static @Nullable String reason(@Nullable String code) {
        return code == null ? null : Reasons.key(code);
    }

    List<ItemStep> story(int county, UUID item) {
        return jdbc.sql("SELECT from_state, to_state, reason, at, by_account FROM item_transition"
                        + " WHERE county_code = :county AND item_id = :item ORDER BY step")
                .param("county", county)
                .param("item", item)
                .query((row, number) -> {
                    String from = row.getString(1);
                    return new ItemStep(
                            from == null ? null : ItemState.valueOf(from),
                            ItemState.valueOf(row.getString(2)),
                            reason(row.getString(3)),
                            row.getTimestamp(4).toInstant(),
                            row.getString(5));
                })
                .list();
    }

    /** The lines for the persons' log when somebody reads the answers of an order, or of one item of it. */
    List<Line> readings(int county, UUID order, @Nullable UUID item, Who who) {
        return jdbc.sql("""
                        SELECT i.*, p.person_hash, o.case_number FROM verification_item i
                        JOIN verification_subject p ON p.county_code = i.county_code AND p.id = i.subject_id
                        JOIN verification_order o ON o.county_code = i.county_code AND o.id = i.order_id
                        WHERE i.county_code = :county AND i.order_id = :order AND (:all OR i.id = :item)
                          AND i.basis IS NOT NULL AND EXISTS (SELECT FROM verification_result r WHERE r.county_code = i.county_code
                              AND r.item_id = i.id AND r.round = i.round)
                        ORDER BY i.id""")
                .param("county", county)
                .param("order", order)
                .param("all", item == null)
                .param("item", item == null ? order : item)
                .query((row, number) -> line(row, who))
                .list();
    }

    private static Line line(ResultSet row, Who who) throws SQLException {
        return new Line(
                Uuid7.next(),
                row.getInt("township_code"),
                row.getBytes("person_hash"),
                row.getObject("id", UUID.class),
                null,
                Kind.READ,
                who,
                Purpose.valueOf(row.getString("purpose")),
                row.getString("source_code"),
                Columns.list(row, "fields"),
                Basis.valueOf(row.getString("basis")),
                row.getString("case_number"),
                row.getString("state"));
    }

    Optional<UUID> orderOf(int county, UUID item) {
        return jdbc.sql("SELECT order_id FROM verification_item WHERE county_code = :county AND id = :id")
                .param("county", county)
                .param("id", item)
                .query(UUID.class)
                .optional();
    }

    Optional<Raw> raw(int county, UUID item) {
        return jdbc.sql("""
                        SELECT r.id, r.raw FROM verification_item i
                        JOIN verification_result r ON r.county_code = i.county_code AND r.item_id = i.id AND r.round = i.round
                        WHERE i.county_code = :county AND i.id = :id AND r.raw IS NOT NULL""")
                .param("county", county)
                .param("id", item)
                .query((row, number) -> new Raw(row.getObject(1, UUID.class), row.getBytes(2)))
                .optional();
    }
}
