package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.verification.ConsentRepository.Signed;
import io.yimen.verification.QueueRepository.Key;
import io.yimen.verification.SourceBook.Question;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes due items out of the queue: as many as the quota allows, and none whose consent has gone meanwhile. */
@Service
class Claims {

    private static final int LOOKS = 20;

    private final QueueRepository queue;
    private final SendRepository sendings;
    private final ConsentRepository consents;
    private final QuotaRepository quotas;
    private final Departures departures;
    private final ItemStates states;
    private final OpenWork work;
    private final VerificationSettings settings;
    private final BusinessClock clock;
    private final Clock technical;

    Claims(
            QueueRepository queue,
            SendRepository sendings,
            ConsentRepository consents,
            QuotaRepository quotas,
            Departures departures,
            ItemStates states,
            OpenWork work,
            VerificationSettings settings,
            BusinessClock clock,
            Clock technical) {
        this.queue = queue;
        this.sendings = sendings;
        this.consents = consents;
        this.quotas = quotas;
        this.departures = departures;
        this.states = states;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
        this.technical = technical;
    }

    /** @throws QuotaSpent when others were faster; nothing was claimed then */
    @Transactional
    List<AskedItem> take(Claim claim) {
        List<AskedItem> taken = new ArrayList<>();
        for (Agreement agreement : claim.agreements()) {
            if (taken.size() < claim.limit() && agreement.inForce(clock.today())) {
                taken.addAll(some(claim, agreement, claim.limit() - taken.size()));
            }
        }
        return taken;
    }

    /** Goes on while all that was due had lost its consent, so that one withdrawal does not hold up the others. */
    private List<AskedItem> some(Claim claim, Agreement agreement, int limit) {
        for (int look = 0; look < LOOKS; look++) {
            List<Key> due = due(claim, agreement, Math.min(limit, quotas.left(agreement, clock.today())));
            List<AskedItem> taken = take(claim, agreement, due);
            if (due.isEmpty() || !taken.isEmpty()) {
                return taken;
            }
        }
        return List.of();
    }

    private List<Key> due(Claim claim, Agreement agreement, int limit) {
        return claim.order()
                .map(order -> queue.takeOf(agreement.id(), order, limit))
                .orElseGet(() -> queue.take(agreement.id(), technical.instant(), limit));
    }

    private List<AskedItem> take(Claim claim, Agreement agreement, List<Key> due) {
        Map<Integer, List<UUID>> byCounty = due.stream()
                .collect(Collectors.groupingBy(
                        Key::county, TreeMap::new, Collectors.mapping(Key::item, Collectors.toList())));
        List<AskedItem> taken = new ArrayList<>(due.size());
        byCounty.forEach((county, items) -> taken.addAll(ofCounty(claim, agreement, county, items)));
        if (!taken.isEmpty() && !quotas.use(agreement, clock.today(), taken.size())) {
            throw new QuotaSpent(agreement.id());
        }
        return taken;
    }

    private List<AskedItem> ofCounty(Claim claim, Agreement agreement, int county, List<UUID> ids) {
        List<SendRepository.Line> lines = sendings.lock(county, ids);
        Map<String, List<Signed>> papers = new TreeMap<>();
        consents.signed(
                        county,
                        lines.stream().map(line -> line.item().personHash()).toList())
                .forEach(one -> papers.computeIfAbsent(Keys.hex(one.person()), person -> new ArrayList<>())
                        .add(one));
        ConsentRule rule = new ConsentRule(clock.today(), settings.obligorConsentFrom());
        List<Departures.Ready> ready = new ArrayList<>();
        List<ItemRow> stopped = new ArrayList<>();
        List<ItemChange> changes = new ArrayList<>();
        for (SendRepository.Line line : lines) {
            ConsentRule.Verdict verdict = rule.decide(
                    line.subject(),
                    new Question(claim.source(), agreement, line.item().fields()),
                    line.item().purpose(),
                    papers.getOrDefault(Keys.hex(line.item().personHash()), List.of()));
            if (verdict instanceof ConsentRule.Verdict.Missing missing) {
                stopped.add(line.item());
                changes.add(
                        ItemChange.of(line.item(), ItemState.CONSENT_MISSING).because(missing.reason()));
            } else {
                ready.add(new Departures.Ready(line, (ConsentRule.Verdict.Allowed) verdict));
            }
        }
        states.move(county, changes);
        work.end(county, stopped);
        return departures.write(claim, agreement, county, ready);
    }
}
