package io.yimen.verification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The door of cases and awards: asks the registers and reads what they answered. */
@Service
public class Verifications {

    /**
     * Opens an order with one item for each person and each source in force for the county and the purpose; an order that is
     * still open for the same case and purpose is brought up to date instead.
     */
    public UUID open(OpenOrder order) {
        throw new UnsupportedOperationException(order.toString());
    }

    /** The newest order of a case or award. */
    public Optional<OrderView> latest(int county, UUID subjectOf) {
        throw new UnsupportedOperationException(county + "/" + subjectOf);
    }

    /** Reads one order. */
    public Optional<OrderView> order(int county, UUID orderId) {
        throw new UnsupportedOperationException(county + "/" + orderId);
    }

    /** Stops whatever is still open for a case or award. */
    public void cancel(int county, UUID subjectOf, String reason) {
        throw new UnsupportedOperationException(county + "/" + subjectOf + reason);
    }

    /** Sends, in this thread and one after the other, what is due of an order; a second look at it while the family waits. */
    public void askNow(int county, UUID orderId) {
        throw new UnsupportedOperationException(county + "/" + orderId);
    }

    /** Asks once more a source that failed, refused, or whose answer is contested. */
    public void askAgain(int county, UUID itemId, String reason) {
        throw new UnsupportedOperationException(county + "/" + itemId + reason);
    }

    /** The person says that an answer is not so; it is kept as it is and marked. */
    public void dispute(int county, UUID itemId, String reason) {
        throw new UnsupportedOperationException(county + "/" + itemId + reason);
    }

    /** Ends a dispute: the item is again what the source said. */
    public void settleDispute(int county, UUID itemId, String reason) {
        throw new UnsupportedOperationException(county + "/" + itemId + reason);
    }
}
