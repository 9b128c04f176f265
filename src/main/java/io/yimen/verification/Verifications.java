package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.FieldCipher;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of cases and awards: asks the registers and reads what they answered. */
@Service
public class Verifications {

    private final OrderDesk desk;
    private final ItemDesk items;
    private final OrderViewRepository views;
    private final AccessLogRepository log;
    private final Errands errands;
    private final FieldCipher cipher;
    private final Askers askers;
    private final AuditTrail audit;
    private final BusinessClock clock;

    Verifications(
            OrderDesk desk,
            ItemDesk items,
            OrderViewRepository views,
            AccessLogRepository log,
            Errands errands,
            FieldCipher cipher,
            Askers askers,
            AuditTrail audit,
            BusinessClock clock) {
        this.desk = desk;
        this.items = items;
        this.views = views;
        this.log = log;
        this.errands = errands;
        this.cipher = cipher;
        this.askers = askers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens an order with one item for each person and each source in force for the county and the purpose; an order that is
     * still open for the same case and purpose is brought up to date instead.
     */
    @Transactional
    public UUID open(OpenOrder order) {
        UUID id = desk.open(order);
        audit.record(AuditEvent.ok(order.county(), "VERIFICATION_ORDERED", id.toString()));
        return id;
    }

    /**
     * The newest order of a case or award, for the product's own work: guards, reports. To show answers to somebody use
     * {@link #read}, which puts it on the persons' log.
     */
    @Transactional(readOnly = true)
    public Optional<OrderView> latest(int county, UUID subjectOf) {
        return views.latest(county, subjectOf);
    }

    /** One order, for the product's own work. */
    @Transactional(readOnly = true)
    public Optional<OrderView> order(int county, UUID orderId) {
        return views.find(county, orderId);
    }

    /** One order as somebody looks at it; each answer seen is a line in the log of the person it is about. */
    @Transactional
    public Optional<OrderView> read(int county, UUID orderId) {
        log.append(county, views.readings(county, orderId, null, askers.current()), clock.now());
        return views.find(county, orderId);
    }

    /** What the source really said, as long as it is kept; on the person's log and on the record. */
    @Transactional
    public Optional<String> rawAnswer(int county, UUID itemId) {
        UUID order = views.orderOf(county, itemId).orElseThrow(ItemNotFound::new);
        Optional<String> raw = views.raw(county, itemId)
                .map(found -> cipher.decrypt(found.cipher(), Answers.TABLE, found.result(), Answers.RAW));
        if (raw.isPresent()) {
            log.append(county, views.readings(county, order, itemId, askers.current()), clock.now());
            audit.record(AuditEvent.ok(county, "VERIFICATION_RAW_READ", itemId.toString()));
        }
        return raw;
    }

    /** Every change of state of an item. */
    @Transactional(readOnly = true)
    public List<ItemStep> story(int county, UUID itemId) {
        return views.story(county, itemId);
    }

    /** Stops whatever is still open for a case or award; {@code reason} is a code such as {@code CASE_ENDED}. */
    @Transactional
    public void cancel(int county, UUID subjectOf, String reason) {
        items.cancel(county, subjectOf, reason);
    }

    /**
     * Sends what is due of an order in this thread and returns when it is done; for a family at the window. Not inside a
     * transaction: each question is on record before it leaves.
     */
    public void askNow(int county, UUID orderId) {
        errands.run(county, orderId);
    }

    /** Asks once more a source that failed, refused, or whose answer is contested; the first answer stays in its round. */
    @Transactional
    public void askAgain(int county, UUID itemId, String reason) {
        items.askAgain(county, itemId, reason);
    }

    /** The person says that an answer is not so; it is kept as it is and marked. */
    @Transactional
    public void dispute(int county, UUID itemId, String reason) {
        items.dispute(county, itemId, reason);
    }

    /** Ends a dispute: the item is again what the source said. */
    @Transactional
    public void settleDispute(int county, UUID itemId, String reason) {
        items.settleDispute(county, itemId, reason);
    }
}
