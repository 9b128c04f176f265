package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.verification.ConsentRepository.Signed;
import io.yimen.verification.SourceBook.Question;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a new or ended consent does to items: those that waited are queued, those that rested on it stop at once. */
@Service
class ConsentEffects {

    private final ItemRepository items;
    private final SendRepository sendings;
    private final ConsentRepository consents;
    private final SourceRepository sources;
    private final OrderRepository orders;
    private final ItemStates states;
    private final OpenWork work;
    private final VerificationSettings settings;
    private final BusinessClock clock;
    private final Clock technical;

    ConsentEffects(
            ItemRepository items,
            SendRepository sendings,
            ConsentRepository consents,
            SourceRepository sources,
            OrderRepository orders,
            ItemStates states,
            OpenWork work,
            VerificationSettings settings,
            BusinessClock clock,
            Clock technical) {
        this.items = items;
        this.sendings = sendings;
        this.consents = consents;
        this.sources = sources;
        this.orders = orders;
        this.states = states;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
        this.technical = technical;
    }

    /** Queues what waited for a consent in the newest order of a case. */
    void granted(int county, UUID subjectOf) {
        List<UUID> waiting = items.unasked(county, subjectOf);
        if (waiting.isEmpty()) {
            return;
        }
        List<SendRepository.Line> lines = sendings.lock(county, waiting);
        Map<UUID, ConsentRule.Verdict> verdicts = verdicts(county, lines);
        List<ItemChange> agreed = new ArrayList<>();
        List<ItemChange> queued = new ArrayList<>();
        List<OpenWork.Begun> begun = new ArrayList<>();
        for (SendRepository.Line line : lines) {
            ItemRow item = line.item();
            if (item.state() == ItemState.CONSENT_MISSING
                    && verdicts.get(item.id()) instanceof ConsentRule.Verdict.Allowed ground) {
                ItemChange ok = ItemChange.of(item, ItemState.CONSENT_OK).restingOn(ground.basis(), ground.consent());
                agreed.add(ok);
                queued.add(ok.then(ItemState.QUEUED));
                begun.add(new OpenWork.Begun(
                        item.id(), item.township(), item.orderId(), item.source(), item.agreement()));
            }
        }
        states.move(county, agreed);
        states.move(county, queued);
        orders.reopen(county, begun.stream().map(OpenWork.Begun::order).collect(Collectors.toSet()));
        work.begin(county, begun, technical.instant());
    }

    /** Stops what rested on a consent of one person, or of all of it, and rests on nothing now. */
    void ended(int county, UUID consent, byte @Nullable [] person) {
        List<UUID> resting = items.resting(county, consent, person);
        if (resting.isEmpty()) {
            return;
        }
        work.lock(county, resting);
        List<SendRepository.Line> lines = sendings.lock(county, resting);
        Map<UUID, ConsentRule.Verdict> verdicts = verdicts(county, lines);
        List<ItemChange> changes = new ArrayList<>();
        List<ItemRow> stopped = new ArrayList<>();
        for (SendRepository.Line line : lines) {
            ItemRow item = line.item();
            if (item.state().open() && verdicts.get(item.id()) instanceof ConsentRule.Verdict.Missing why) {
                changes.add(ItemChange.of(item, stop(item.state())).because(why.reason()));
                stopped.add(item);
            }
        }
        states.move(county, changes);
        work.end(county, stopped);
    }

    /** What is out already cannot be called back; its answer will not be taken in. */
    private static ItemState stop(ItemState state) {
        return state == ItemState.SENT || state == ItemState.ACKED ? ItemState.CANCELLED : ItemState.CONSENT_MISSING;
    }

    private Map<UUID, ConsentRule.Verdict> verdicts(int county, Collection<SendRepository.Line> lines) {
        SourceBook book = sources.book();
        ConsentRule rule = new ConsentRule(clock.today(), settings.obligorConsentFrom());
        Map<String, List<Signed>> papers = new TreeMap<>();
        consents.signed(
                        county,
                        lines.stream().map(line -> line.item().personHash()).toList())
                .forEach(one -> papers.computeIfAbsent(Keys.hex(one.person()), person -> new ArrayList<>())
                        .add(one));
        Map<UUID, ConsentRule.Verdict> verdicts = new TreeMap<>();
        for (SendRepository.Line line : lines) {
            ItemRow item = line.item();
            Question question =
                    new Question(book.source(item.source()), book.agreement(item.agreement()), item.fields());
            verdicts.put(
                    item.id(),
                    rule.decide(
                            line.subject(),
                            question,
                            item.purpose(),
                            papers.getOrDefault(Keys.hex(item.personHash()), List.of())));
        }
        return verdicts;
    }
}
