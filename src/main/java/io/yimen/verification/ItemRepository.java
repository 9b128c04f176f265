package io.yimen.verification;

import static io.yimen.verification.Columns.bytes;
import static io.yimen.verification.Columns.sorted;
import static io.yimen.verification.Columns.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes items, many of one county at a time. */
@Repository
class ItemRepository {

    private final JdbcClient jdbc;

    ItemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(int county, List<NewItem> items) {
        jdbc.sql("""
                        INSERT INTO verification_item (county_code, township_code, id, order_id, subject_id, source_code, purpose,
                            agreement_id, fields, basis, consent_id, question, send_key, round, state, reason, attempts,
                            answered_at, data_as_of, reused_from, escalation, version)
                        SELECT :county, n.township, n.id, n.order_id, n.subject_id, n.source, n.purpose, n.agreement,
                            string_to_array(n.fields, ' '), n.basis, n.consent, n.question, n.send_key, 1, n.state, n.reason, 0,
                            n.answered_at, n.data_as_of, n.reused, 0, n.steps
                        FROM unnest(:townships::int[], :ids::uuid[], :orders::uuid[], :subjects::uuid[], :sources::text[],
                            :purposes::text[], :agreements::text[], :fields::text[], :bases::text[], :consents::uuid[],
                            :questions::bytea[], :keys::bytea[], :states::text[], :reasons::text[], :answered::timestamptz[],
                            :asOf::date[], :reused::uuid[], :steps::int[])
                        AS n (township, id, order_id, subject_id, source, purpose, agreement, fields, basis, consent, question,
                            send_key, state, reason, answered_at, data_as_of, reused, steps)""")
                .param("county", county)
                .param("townships", texts(items, NewItem::township))
                .param("ids", texts(items, NewItem::id))
                .param("orders", texts(items, NewItem::orderId))
                .param("subjects", texts(items, NewItem::subjectId))
                .param("sources", texts(items, NewItem::source))
                .param("purposes", texts(items, NewItem::purpose))
                .param("agreements", texts(items, NewItem::agreement))
                .param("fields", texts(items, item -> String.join(" ", item.fields())))
                .param("bases", texts(items, NewItem::basis))
                .param("consents", texts(items, NewItem::consent))
                .param("questions", bytes(items, NewItem::question))
                .param("keys", bytes(items, NewItem::sendKey))
                .param("states", texts(items, NewItem::state))
                .param("reasons", texts(items, NewItem::reason))
                .param("answered", texts(items, item -> reused(item, FreshAnswer::answeredAt)))
                .param("asOf", texts(items, item -> reused(item, FreshAnswer::dataAsOf)))
                .param("steps", texts(items, item -> item.trail().size()))
                .param("reused", texts(items, item -> reused(item, FreshAnswer::result)))
                .update();
    }

    private static @Nullable Object reused(NewItem item, Function<FreshAnswer, @Nullable Object> value) {
        FreshAnswer answer = item.reused();
        return answer == null ? null : value.apply(answer);
    }

    /** Locks in one order, so that two who want the same items wait for each other. */
    List<ItemRow> lock(int county, Collection<UUID> ids) {
        return jdbc.sql("""
                        SELECT i.county_code, i.township_code, i.id, i.order_id, i.subject_id, s.ref, s.person_hash, i.source_code,
                               i.purpose, i.agreement_id, i.fields, i.basis, i.consent_id, i.send_key, i.round, i.state, i.reason,
                               i.attempts
                        FROM unnest((SELECT :ids::uuid[])) AS k (id)
                        CROSS JOIN LATERAL (SELECT * FROM verification_item
                                            WHERE county_code = :county AND id = k.id LIMIT 1 FOR NO KEY UPDATE) i
                        CROSS JOIN LATERAL (SELECT ref, person_hash FROM verification_subject
                                            WHERE county_code = :county AND id = i.subject_id LIMIT 1) s""")
                .param("county", county)
                .param("ids", sorted(ids))
                .query(ItemRepository::row)
                .list();
    }

    /** The items of a case or award, in its newest order, about which nobody was asked for want of a consent. */
    List<UUID> unasked(int county, UUID subjectOf) {
        return jdbc.sql("""
                        SELECT i.id FROM verification_item i
                        WHERE i.county_code = :county AND i.state = 'CONSENT_MISSING' AND i.order_id = (
                            SELECT o.id FROM verification_order o
                            WHERE o.county_code = :county AND o.subject_of = :subject AND o.state <> 'CANCELLED'
                            ORDER BY o.id DESC LIMIT 1)""")
                .param("county", county)
                .param("subject", subjectOf)
                .query(UUID.class)
                .list();
    }

    /** Open items that rest on a consent, of one person or of all who signed. */
    List<UUID> resting(int county, UUID consent, byte @Nullable [] person) {
        return jdbc.sql("""
                        SELECT i.id FROM verification_queue q
                        JOIN verification_item i ON i.county_code = q.county_code AND i.id = q.item_id
                        JOIN verification_subject s ON s.county_code = i.county_code AND s.id = i.subject_id
                        WHERE q.county_code = :county AND i.consent_id = :consent AND (:everybody OR s.person_hash = :person)""")
                .param("county", county)
                .param("consent", consent)
                .param("everybody", person == null)
                .param("person", person == null ? new byte[0] : person)
                .query(UUID.class)
                .list();
    }

    /** The items of an order that may still be asked. */
    List<UUID> pending(int county, UUID order) {
        return jdbc.sql("""
                        SELECT id FROM verification_item WHERE county_code = :county AND order_id = :order
                        AND state IN ('CREATED', 'CONSENT_OK', 'CONSENT_MISSING', 'QUEUED', 'SENT', 'ACKED', 'UNAVAILABLE')""")
                .param("county", county)
                .param("order", order)
                .query(UUID.class)
                .list();
    }

    /**
     * Answers the number of each item's last change; an item that is not where the change begins is left alone and not named.
     */
    Map<UUID, Integer> update(int county, List<ItemChange> changes, int changesEach) {
        Map<UUID, Integer> steps = new TreeMap<>();
        jdbc.sql("""
                        UPDATE verification_item i
                        SET state = c.state, reason = c.reason, attempts = i.attempts + c.attempts,
                            reference = coalesce(c.reference, i.reference), asked_at = coalesce(c.asked_at, i.asked_at),
                            answered_at = coalesce(c.answered_at, i.answered_at),
                            data_as_of = coalesce(c.data_as_of, i.data_as_of), basis = coalesce(c.basis, i.basis),
                            consent_id = coalesce(c.consent, i.consent_id), version = i.version + :each
                        FROM unnest((SELECT :ids::uuid[]), (SELECT :from::text[]), (SELECT :states::text[]),
                            (SELECT :reasons::text[]), (SELECT :attempts::int[]), (SELECT :references::text[]),
                            (SELECT :asked::timestamptz[]), (SELECT :answered::timestamptz[]), (SELECT :asOf::date[]),
                            (SELECT :bases::text[]), (SELECT :consents::uuid[]))
                        AS c (id, from_state, state, reason, attempts, reference, asked_at, answered_at, data_as_of, basis, consent)
                        WHERE i.county_code = :county AND i.id = ANY(:ids::uuid[]) AND i.id = c.id
                            AND i.state = c.from_state
                        RETURNING i.id, i.version""")
                .param("county", county)
                .param("each", changesEach)
                .param("ids", texts(changes, ItemChange::item))
                .param("from", texts(changes, ItemChange::from))
                .param("states", texts(changes, ItemChange::to))
                .param("reasons", texts(changes, ItemChange::reason))
                .param("attempts", texts(changes, ItemChange::newAttempts))
                .param("references", texts(changes, ItemChange::reference))
                .param("asked", texts(changes, ItemChange::askedAt))
                .param("answered", texts(changes, ItemChange::answeredAt))
                .param("asOf", texts(changes, ItemChange::dataAsOf))
                .param("bases", texts(changes, ItemChange::basis))
                .param("consents", texts(changes, ItemChange::consent))
                .query((row, number) -> steps.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        return steps;
    }

    /** Begins another asking of an item: a new round with its own key, as if it had not been asked. */
    void nextRound(int county, UUID item, byte[] sendKey) {
        jdbc.sql("UPDATE verification_item SET round = round + 1, send_key = :key, attempts = 0, reference = NULL,"
                        + " escalation = 0 WHERE county_code = :county AND id = :id")
                .param("county", county)
                .param("id", item)
                .param("key", sendKey)
                .update();
    }

    void escalate(int county, Collection<UUID> items, int day) {
        jdbc.sql("UPDATE verification_item SET escalation = :day"
                        + " WHERE county_code = :county AND id = ANY(:ids::uuid[]) AND escalation < :day")
                .param("county", county)
                .param("ids", texts(items))
                .param("day", day)
                .update();
    }

    private static ItemRow row(ResultSet row, int number) throws SQLException {
        String basis = row.getString("basis");
        return new ItemRow(
                row.getInt("county_code"),
                row.getInt("township_code"),
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("ref"),
                row.getBytes("person_hash"),
                row.getString("source_code"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("agreement_id"),
                Columns.list(row, "fields"),
                basis == null ? null : Basis.valueOf(basis),
                row.getObject("consent_id", UUID.class),
                row.getBytes("send_key"),
                row.getInt("round"),
                ItemState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("attempts"));
    }
}
