package io.yimen.verification.report;

import io.yimen.verification.ItemState;
import io.yimen.verification.ItemView;
import io.yimen.verification.OrderState;
import io.yimen.verification.OrderView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the verification of a case stands.
 *
 * @param order the newest one; absent before anybody was asked
 * @param report the newest version; absent while there is none
 * @param versions all versions, oldest first
 * @param discrepancies open and resolved, oldest first
 */
public record VerificationView(
        LocalDate today,
        @Nullable OrderView order,
        @Nullable ReportView report,
        List<ReportView> versions,
        List<DiscrepancyView> discrepancies,
        List<ObjectionView> objections) {

    /** Message keys under {@code hiavs.report}. */
    public enum State {
        NOT_STARTED,
        OPEN,
        COMPLETE,
        EXPIRED
    }

    public State state() {
        if (order == null || order.state() == OrderState.CANCELLED && report == null) {
            return State.NOT_STARTED;
        }
        if (waiting() > 0 || report == null || !report.orderId().equals(order.id()) && !cancelled()) {
            return State.OPEN;
        }
        return report.expired(today) ? State.EXPIRED : State.COMPLETE;
    }

    /** Questions of which an answer is still expected; a source that does not answer at all is not waited for. */
    public long waiting() {
        return items().stream().filter(VerificationView::awaited).count();
    }

    public static boolean awaited(ItemView item) {
        return item.state().open() && item.state() != ItemState.UNAVAILABLE;
    }

    /** Without those about people who have left the case. */
    public List<ItemView> items() {
        return order == null
                ? List.of()
                : order.items().stream().filter(item -> !left(item)).toList();
    }

    private static boolean left(ItemView item) {
        return item.state() == ItemState.CANCELLED
                && item.reason() != null
                && item.reason().endsWith("NOT_IN_ORDER");
    }

    /** Sources that said nothing though they should have; nobody could be asked about somebody without a number. */
    public List<ItemView> silent() {
        return items().stream()
                .filter(item -> item.state().silent() && item.state() != ItemState.CANCELLED)
                .toList();
    }

    public long answered() {
        return items().stream().filter(item -> item.state().answered()).count();
    }

    public List<DiscrepancyView> open() {
        return discrepancies.stream().filter(DiscrepancyView::open).toList();
    }

    public List<ObjectionView> pending() {
        return objections.stream().filter(ObjectionView::pending).toList();
    }

    public boolean mayObject() {
        return report != null && report.open(today);
    }

    public Optional<DiscrepancyView> discrepancy(String id) {
        return discrepancies.stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst();
    }

    private boolean cancelled() {
        return order != null && order.state() == OrderState.CANCELLED;
    }
}
