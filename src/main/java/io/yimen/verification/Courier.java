package io.yimen.verification;

import io.yimen.verification.Sendings.Settlement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;

/** Carries one question to its source and the answer home: claim, call, settle, each of the first and last a transaction. */
@Service
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int WRITINGS = 4;

    private final Sendings sendings;
    private final Circuits circuits;
    private final Map<AdapterKind, SourceAdapter> adapters = new EnumMap<>(AdapterKind.class);
    private final Clock clock;

    Courier(Sendings sendings, Circuits circuits, List<SourceAdapter> adapters, Clock clock) {
        this.sendings = sendings;
        this.circuits = circuits;
        this.clock = clock;
        adapters.forEach(adapter -> adapter.kinds().forEach(kind -> this.adapters.put(kind, adapter)));
    }

    /** True for sources that are asked one question at a time. */
    boolean serves(Source source) {
        return adapters.containsKey(source.adapter());
    }

    /** Takes one due item, if there is one and the source may be called, and sees it through. */
    boolean one(Claim claim) {
        Source source = claim.source();
        if (!circuits.admits(source)) {
            return false;
        }
        boolean called = false;
        try {
            Optional<AskedItem> item = sendings.claim(claim).stream().findFirst();
            if (item.isPresent()) {
                called = true;
                deliver(item.get());
            }
            return called;
        } finally {
            if (!called) {
                circuits.giveBack(source);
            }
        }
    }

    private void deliver(AskedItem item) {
        Instant begin = clock.instant();
        Dispatch dispatch = send(item);
        circuits.report(item.source(), dispatch, Duration.between(begin, clock.instant()));
        settle(new Settlement(item.county(), item.id(), item.round(), dispatch));
    }

    /** What is not written down would be asked again, so a passing trouble of the database is not the end of it. */
    private void settle(Settlement settlement) {
        for (int attempt = 1; attempt < WRITINGS; attempt++) {
            try {
                sendings.settle(List.of(settlement));
                return;
            } catch (TransientDataAccessException | CannotCreateTransactionException e) {
                LOG.warn("An outcome could not be written yet: {}", e.getClass().getName());
            }
        }
        sendings.settle(List.of(settlement));
    }

    /** A fault of ours is told apart from one of theirs in the log, and the item tries again either way. */
    private Dispatch send(AskedItem item) {
        try {
            return Objects.requireNonNull(adapters.get(item.source().adapter())).send(item);
        } catch (RuntimeException e) {
            LOG.error("Asking {} failed with {}", item, e.getClass().getName());
            return new Dispatch.Unavailable(null, "FAULT");
        }
    }
}
