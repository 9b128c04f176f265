package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.verification.Sendings.Settlement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in answers that reached the office by another way than the gateway's own, such as a list of a former platform: all
 * questions of an order in one go, each with its attempt, its changes of state and its line in the person's log.
 */
@Service
public class KnownAnswers {

    private final ItemRepository items;
    private final SendRepository sendings;
    private final SourceRepository sources;
    private final ItemStates states;
    private final AttemptRepository attempts;
    private final AccessLogRepository log;
    private final Departures departures;
    private final Arrivals arrivals;
    private final OpenWork work;
    private final BusinessClock clock;
    private final Clock technical;

    KnownAnswers(
            ItemRepository items,
            SendRepository sendings,
            SourceRepository sources,
            ItemStates states,
            AttemptRepository attempts,
            AccessLogRepository log,
            Departures departures,
            Arrivals arrivals,
            OpenWork work,
            BusinessClock clock,
            Clock technical) {
        this.items = items;
        this.sendings = sendings;
        this.sources = sources;
        this.states = states;
        this.attempts = attempts;
        this.log = log;
        this.departures = departures;
        this.arrivals = arrivals;
        this.work = work;
        this.clock = clock;
        this.technical = technical;
    }

    /** What a source keeps about a person of the order, by reference in the case. */
    public record Known(String ref, String source, List<FoundFact> facts) {

        public Known {
            facts = List.copyOf(facts);
        }
    }

    /** Answers every question that still waits to be sent; about whom nothing is known there is no record. */
    @Transactional
    public void take(int county, UUID order, List<Known> known, LocalDate dataAsOf) {
        List<UUID> pending = items.pending(county, order);
        work.lock(county, pending);
        List<SendRepository.Line> lines = sendings.lock(county, pending).stream()
                .filter(line -> line.item().state() == ItemState.QUEUED)
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        SourceBook book = sources.book();
        leave(county, book, lines);
        Map<String, List<FoundFact>> facts = known.stream()
                .collect(Collectors.toMap(one -> one.ref() + " " + one.source(), Known::facts, (one, other) -> one));
        arrivals.write(
                book,
                county,
                lines.stream()
                        .map(line -> new Settlement(
                                county,
                                line.item().id(),
                                line.item().round(),
                                dispatch(
                                        facts.getOrDefault(
                                                line.item().ref() + " "
                                                        + line.item().source(),
                                                List.of()),
                                        dataAsOf)))
                        .toList());
    }

    /** As every question leaves: attempt, state, log. */
    private void leave(int county, SourceBook book, List<SendRepository.Line> lines) {
        List<AskedItem> asked = new ArrayList<>(lines.size());
        List<AccessLogRepository.Line> written = new ArrayList<>(lines.size());
        for (SendRepository.Line line : lines) {
            AskedItem item = departures.firstTime(book.source(line.item().source()), book, line);
            asked.add(item);
            written.add(AccessLogRepository.Line.asked(line, item));
        }
        states.move(
                county,
                lines.stream()
                        .map(line -> ItemChange.of(line.item(), ItemState.SENT)
                                .sentAt(clock.now())
                                .restingOn(basis(line), line.item().consentId()))
                        .toList());
        attempts.insert(county, asked, technical.instant());
        log.append(county, written, clock.now());
    }

    private static Basis basis(SendRepository.Line line) {
        Basis basis = line.item().basis();
        return basis == null ? Basis.CONSENT : basis;
    }

    private static Dispatch dispatch(List<FoundFact> facts, LocalDate dataAsOf) {
        return facts.isEmpty() ? new Dispatch.NoRecord("{}", dataAsOf) : new Dispatch.Answered(facts, "{}", dataAsOf);
    }
}
