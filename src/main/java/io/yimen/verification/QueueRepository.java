package io.yimen.verification;

import static io.yimen.verification.Columns.sorted;
import static io.yimen.verification.Columns.texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is still to be done about open items. */
@Repository
class QueueRepository {

    /** Where an open item waits. */
    enum Phase {
        TO_SEND,
        IN_FLIGHT,
        WAITING,
        /** Asked as often as its source allows; only a person or its last day ends it. */
        GIVEN_UP
    }

    /** An item that begins to be open. */
    record Entry(UUID item, int township, UUID order, String source, String agreement, LocalDate expiresOn) {}

    /** An item of a county. */
    record Key(int county, UUID item) {}

    /** What an open item waits for next. */
    record Next(UUID item, Phase phase, Instant dueAt) {}

    private final JdbcClient jdbc;

    QueueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(int county, List<Entry> entries, Instant due, LocalDate today) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO verification_queue (county_code, township_code, item_id, order_id, source_code, agreement_id, phase,
                            due_at, opened_on, expires_on, escalation)
                        SELECT :county, e.township, e.item, e.order_id, e.source, e.agreement, 'TO_SEND', :due, :today, e.expires, 0
                        FROM unnest(:townships::int[], :items::uuid[], :orders::uuid[], :sources::text[], :agreements::text[],
                            :expires::date[]) AS e (township, item, order_id, source, agreement, expires)""")
                .param("county", county)
                .param("due", at(due))
                .param("today", today)
                .param("townships", texts(entries, Entry::township))
                .param("items", texts(entries, Entry::item))
                .param("orders", texts(entries, Entry::order))
                .param("sources", texts(entries, Entry::source))
                .param("agreements", texts(entries, Entry::agreement))
                .param("expires", texts(entries, Entry::expiresOn))
                .update();
    }

    /** Those of the agreements under which something is due to be sent: one look into the index for each. */
    List<String> agreementsDue(Collection<String> agreements, Instant now) {
        return jdbc.sql("""
                        SELECT a.id FROM unnest(:agreements::text[]) AS a (id)
                        WHERE EXISTS (SELECT FROM verification_queue q
                                      WHERE q.agreement_id = a.id AND q.phase = 'TO_SEND' AND q.due_at <= :now)""")
                .param("agreements", texts(agreements))
                .param("now", at(now))
                .query(String.class)
                .list();
    }

    /** Takes due items for this transaction; what another one holds is left to it. */
    List<Key> take(String agreement, Instant now, int limit) {
        return jdbc.sql("""
                        SELECT county_code, item_id FROM verification_queue
                        WHERE agreement_id = :agreement AND phase = 'TO_SEND' AND due_at <= :now
                        ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED""")
                .param("agreement", agreement)
                .param("now", at(now))
                .param("limit", limit)
                .query((row, number) -> new Key(row.getInt(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** The same for one order, due or still waiting for its next try. */
    List<Key> takeOf(String agreement, UUID order, int limit) {
        return jdbc.sql("""
                        SELECT county_code, item_id FROM verification_queue
                        WHERE agreement_id = :agreement AND order_id = :order AND phase = 'TO_SEND'
                        ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED""")
                .param("agreement", agreement)
                .param("order", order)
                .param("limit", limit)
                .query((row, number) -> new Key(row.getInt(1), row.getObject(2, UUID.class)))
                .list();
    }

    int waiting(int county, UUID order, String source) {
        return jdbc.sql("SELECT count(*) FROM verification_queue WHERE county_code = :county AND order_id = :order"
                        + " AND source_code = :source AND phase = 'TO_SEND'")
                .param("county", county)
                .param("order", order)
                .param("source", source)
                .query(Integer.class)
                .single();
    }

    /** Sendings whose time has passed without a word of what became of them. */
    List<Key> takeLost(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT county_code, item_id FROM verification_queue
                        WHERE agreement_id IN (SELECT id FROM verification_agreement) AND phase = 'IN_FLIGHT'
                          AND due_at <= :now
                        ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED""")
                .param("now", at(now))
                .param("limit", limit)
                .query((row, number) -> new Key(row.getInt(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** Acknowledged before this moment by sources that call back, and not answered since. */
    List<Key> takeUnanswered(Instant before, int limit) {
        return jdbc.sql("""
                        SELECT county_code, item_id FROM verification_queue
                        WHERE phase = 'WAITING' AND due_at < :before AND source_code IN
                            (SELECT code FROM verification_source WHERE adapter = 'DCI_ASYNC' AND state = 'ACTIVE')
                        ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED""")
                .param("before", at(before))
                .param("limit", limit)
                .query((row, number) -> new Key(row.getInt(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** Over their last day, and neither on its way nor sent or due to be sent since {@code lain}. */
    List<Key> takeExpired(LocalDate today, Instant now, Instant lain, int limit) {
        return jdbc.sql("""
                        SELECT county_code, item_id FROM verification_queue
                        WHERE expires_on < :today AND phase <> 'IN_FLIGHT' AND (due_at > :now OR due_at < :lain)
                        ORDER BY expires_on LIMIT :limit FOR UPDATE SKIP LOCKED""")
                .param("today", today)
                .param("now", at(now))
                .param("lain", at(lain))
                .param("limit", limit)
                .query((row, number) -> new Key(row.getInt(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** Open since this day or longer and not yet escalated beyond the step before. */
    List<Key> takeLate(int escalation, LocalDate openedUntil, int limit) {
        return jdbc.sql("""
                        SELECT county_code, item_id FROM verification_queue
                        WHERE escalation = :escalation AND opened_on <= :until
                        ORDER BY opened_on LIMIT :limit FOR UPDATE SKIP LOCKED""")
                .param("escalation", escalation)
                .param("until", openedUntil)
                .param("limit", limit)
                .query((row, number) -> new Key(row.getInt(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** Locks the rows of items in one order; whoever changes open items begins here. */
    void lock(int county, Collection<UUID> items) {
        jdbc.sql("""
                        SELECT q.item_id FROM unnest((SELECT :ids::uuid[])) AS k (id)
                        CROSS JOIN LATERAL (SELECT item_id FROM verification_queue
                                            WHERE county_code = :county AND item_id = k.id LIMIT 1 FOR UPDATE) q""")
                .param("county", county)
                .param("ids", sorted(items))
                .query(UUID.class)
                .list();
    }

    void put(int county, List<Next> next) {
        if (next.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        UPDATE verification_queue q SET phase = n.phase, due_at = n.due_at
                        FROM unnest((SELECT :items::uuid[]), (SELECT :phases::text[]), (SELECT :due::timestamptz[]))
                            AS n (item, phase, due_at)
                        WHERE q.county_code = :county AND q.item_id = ANY(:items::uuid[]) AND q.item_id = n.item""")
                .param("county", county)
                .param("items", texts(next, Next::item))
                .param("phases", texts(next, Next::phase))
                .param("due", texts(next, Next::dueAt))
                .update();
    }

    void escalate(int county, Collection<UUID> items, int day) {
        jdbc.sql(
                        "UPDATE verification_queue SET escalation = :day WHERE county_code = :county AND item_id = ANY(:ids::uuid[])")
                .param("county", county)
                .param("ids", texts(items))
                .param("day", day)
                .update();
    }

    void delete(int county, Collection<UUID> items) {
        if (items.isEmpty()) {
            return;
        }
        jdbc.sql("DELETE FROM verification_queue WHERE county_code = :county AND item_id = ANY(:ids::uuid[])")
                .param("county", county)
                .param("ids", texts(items))
                .update();
    }

    /** Sources of which a scope has something waiting, with how many in which phase and how many were escalated. */
    Map<String, QueueCount> counts() {
        Map<String, QueueCount> counts = new TreeMap<>();
        jdbc.sql("""
                        SELECT source_code, count(*) FILTER (WHERE phase = 'TO_SEND'), count(*) FILTER (WHERE phase = 'IN_FLIGHT'),
                               count(*) FILTER (WHERE phase = 'WAITING'), count(*) FILTER (WHERE phase = 'GIVEN_UP'),
                               count(*) FILTER (WHERE escalation > 0)
                        FROM verification_queue GROUP BY source_code""")
                .query((row, number) -> counts.put(
                        row.getString(1),
                        new QueueCount(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6))))
                .list();
        return counts;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
