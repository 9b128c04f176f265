package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.common.Uuid7;
import io.yimen.verification.ResultRepository.NewResult;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Writes planned items: their way so far, answers that are used again, and what is left to do. */
@Service
class ItemOpening {

    private final ItemStates states;
    private final ItemRepository items;
    private final ResultRepository results;
    private final AccessLogRepository log;
    private final OpenWork work;
    private final BusinessClock clock;
    private final Clock technical;

    ItemOpening(
            ItemStates states,
            ItemRepository items,
            ResultRepository results,
            AccessLogRepository log,
            OpenWork work,
            BusinessClock clock,
            Clock technical) {
        this.states = states;
        this.items = items;
        this.results = results;
        this.log = log;
        this.work = work;
        this.clock = clock;
        this.technical = technical;
    }

    void begin(int county, List<NewItem> fresh, Collection<UUID> orders, AccessLogRepository.Who who) {
        states.begin(county, fresh);
        List<NewItem> reused =
                fresh.stream().filter(item -> item.reused() != null).toList();
        results.insert(county, reused.stream().map(ItemOpening::copy).toList());
        log.append(county, reused.stream().map(item -> line(item, who)).toList(), clock.now());
        List<OpenWork.Begun> queued = fresh.stream()
                .filter(item -> item.state() == ItemState.QUEUED)
                .map(item ->
                        new OpenWork.Begun(item.id(), item.township(), item.orderId(), item.source(), item.agreement()))
                .toList();
        work.begin(county, queued, technical.instant());
        work.close(county, orders);
    }

    /** Stops what is still open about people who no longer belong to the order. */
    void drop(int county, UUID order, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        List<UUID> pending = items.pending(county, order);
        work.lock(county, pending);
        List<ItemRow> gone = items.lock(county, pending).stream()
                .filter(item -> subjects.contains(item.subjectId()))
                .filter(item -> ItemTransitions.allowed(item.state(), ItemState.CANCELLED))
                .toList();
        states.move(
                county,
                gone.stream()
                        .map(item -> ItemChange.of(item, ItemState.CANCELLED).because(Reasons.NOT_IN_ORDER))
                        .toList());
        work.end(county, gone);
    }

    private static NewResult copy(NewItem item) {
        FreshAnswer answer = Objects.requireNonNull(item.reused());
        return new NewResult(
                Uuid7.next(),
                item.township(),
                item.id(),
                1,
                answer.outcome(),
                answer.facts(),
                answer.dataAsOf(),
                answer.answeredAt(),
                null,
                null,
                answer.result());
    }

    private static AccessLogRepository.Line line(NewItem item, AccessLogRepository.Who who) {
        return new AccessLogRepository.Line(
                Uuid7.next(),
                item.township(),
                item.person(),
                item.id(),
                null,
                AccessLogRepository.Kind.REUSED,
                who,
                item.purpose(),
                item.source(),
                item.fields(),
                Objects.requireNonNull(item.basis()),
                item.caseNumber(),
                item.state().name());
    }
}
