package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.common.NationalId;
import io.yimen.common.Uuid7;
import io.yimen.security.FieldCipher;
import io.yimen.verification.QueueRepository.Next;
import io.yimen.verification.QueueRepository.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes that items leave: attempt, state, the persons' log, the count, and when to call the sending lost. */
@Service
class Departures {

    /** An item that may go, and on which ground. */
    record Ready(SendRepository.Line line, ConsentRule.Verdict.Allowed ground) {}

    /** Which sending of an item, and on which ground. */
    private record Sending(Basis basis, @Nullable UUID consent, int attempt) {}

    /** Above the time-outs of the call itself: what is not settled then was cut off. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final ItemStates states;
    private final AttemptRepository attempts;
    private final AccessLogRepository log;
    private final QueueRepository queue;
    private final SourceCounts counts;
    private final FieldCipher cipher;
    private final BusinessClock clock;
    private final Clock technical;

    Departures(
            ItemStates states,
            AttemptRepository attempts,
            AccessLogRepository log,
            QueueRepository queue,
            SourceCounts counts,
            FieldCipher cipher,
            BusinessClock clock,
            Clock technical) {
        this.states = states;
        this.attempts = attempts;
        this.log = log;
        this.queue = queue;
        this.counts = counts;
        this.cipher = cipher;
        this.clock = clock;
        this.technical = technical;
    }

    /** What is posted at once has arrived when this is done; the others are on their way until their call is settled. */
    List<AskedItem> write(Claim claim, Agreement agreement, int county, List<Ready> ready) {
        if (ready.isEmpty()) {
            return List.of();
        }
        Source source = claim.source();
        List<AskedItem> asked =
                ready.stream().map(one -> asked(source, agreement, one)).toList();
        Instant now = clock.now();
        Map<UUID, String> posted =
                claim.posting().map(posting -> posting.post(asked)).orElse(Map.of());
        if (posted.isEmpty()) {
            states.move(county, ready.stream().map(one -> sent(one, now)).toList());
            attempts.insert(county, asked, technical.instant());
        } else {
            states.moveThrough(
                    county,
                    ItemState.SENT,
                    ready.stream().map(one -> posted(one, now, posted)).toList());
            attempts.insertPosted(county, asked, technical.instant());
        }
        log.append(county, lines(ready, asked), now);
        wait(source, county, asked, posted);
        counts.sent(source.code(), clock.today(), asked.size(), now);
        return asked;
    }

    private static ItemChange sent(Ready one, Instant now) {
        return ItemChange.of(one.line().item(), ItemState.SENT)
                .sentAt(now)
                .restingOn(one.ground().basis(), one.ground().consent());
    }

    private static ItemChange posted(Ready one, Instant now, Map<UUID, String> references) {
        ItemRow item = one.line().item();
        return ItemChange.of(item, ItemState.ACKED)
                .sentAt(now)
                .restingOn(one.ground().basis(), one.ground().consent())
                .acknowledgedAs(Objects.requireNonNull(references.get(item.id())));
    }

    private void wait(Source source, int county, List<AskedItem> asked, Map<UUID, String> posted) {
        Instant at = technical.instant();
        Instant lost =
                at.plus(source.connectTimeout()).plus(source.readTimeout()).plus(GRACE);
        queue.put(
                county,
                asked.stream()
                        .map(item -> posted.isEmpty()
                                ? new Next(item.id(), Phase.IN_FLIGHT, lost)
                                : new Next(item.id(), Phase.WAITING, at))
                        .toList());
    }

    /** An item as it was asked, to compare an answer that comes later with it. */
    AskedItem asAsked(Source source, SourceBook book, SendRepository.Line line) {
        ItemRow item = line.item();
        Basis basis = item.basis() == null ? Basis.CONSENT : item.basis();
        return asked(
                source, book.agreement(item.agreement()), line, new Sending(basis, item.consentId(), item.attempts()));
    }

    /** An item as it leaves for the first time. */
    AskedItem firstTime(Source source, SourceBook book, SendRepository.Line line) {
        ItemRow item = line.item();
        Basis basis = item.basis() == null ? Basis.CONSENT : item.basis();
        return asked(source, book.agreement(item.agreement()), line, new Sending(basis, item.consentId(), 1));
    }

    private AskedItem asked(Source source, Agreement agreement, Ready ready) {
        ConsentRule.Verdict.Allowed ground = ready.ground();
        int attempt = ready.line().item().attempts() + 1;
        return asked(source, agreement, ready.line(), new Sending(ground.basis(), ground.consent(), attempt));
    }

    private AskedItem asked(Source source, Agreement agreement, SendRepository.Line line, Sending sending) {
        ItemRow item = line.item();
        String number =
                cipher.decrypt(line.cipher(), SubjectRepository.TABLE, item.subjectId(), SubjectRepository.NUMBER);
        return new AskedItem(
                item.county(),
                item.township(),
                item.id(),
                item.orderId(),
                Uuid7.next(),
                item.round(),
                sending.attempt(),
                item.sendKey(),
                source,
                agreement,
                item.purpose(),
                sending.basis(),
                sending.consent(),
                item.fields(),
                line.name(),
                new NationalId(number),
                line.birthDate(),
                line.caseNumber(),
                line.openedOn());
    }

    private static List<AccessLogRepository.Line> lines(List<Ready> ready, List<AskedItem> asked) {
        List<AccessLogRepository.Line> lines = new ArrayList<>(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            lines.add(AccessLogRepository.Line.asked(ready.get(i).line(), asked.get(i)));
        }
        return lines;
    }
}
