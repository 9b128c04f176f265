package io.yimen.application;

import io.yimen.calendar.WorkingDays;
import io.yimen.common.BusinessClock;
import io.yimen.letter.IssueLetter;
import io.yimen.letter.LetterKind;
import io.yimen.letter.LetterWords;
import io.yimen.letter.Letters;
import io.yimen.policy.Policies;
import io.yimen.policy.PolicyValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Issues the letter that an action causes, in the same transaction: none without its event, and no event without its letter. */
@Component
class CaseLetters {

    private static final String DELIVERY = "clock.refusal_letter_workdays";

    private final CaseRepository cases;
    private final CaseRecordsRepository records;
    private final SupplementRequests supplements;
    private final Decisions decisions;
    private final LetterComposer composer;
    private final Letters letters;
    private final Policies policies;
    private final WorkingDays workingDays;
    private final BusinessClock clock;

    CaseLetters(
            CaseRepository cases,
            CaseRecordsRepository records,
            SupplementRequests supplements,
            Decisions decisions,
            LetterComposer composer,
            Letters letters,
            Policies policies,
            WorkingDays workingDays,
            BusinessClock clock) {
        this.cases = cases;
        this.records = records;
        this.supplements = supplements;
        this.decisions = decisions;
        this.composer = composer;
        this.letters = letters;
        this.policies = policies;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @EventListener
    void moved(CaseMoved event) {
        kind(event).ifPresent(kind -> {
            ApplicationCase work =
                    cases.find(event.county(), event.applicationId()).orElseThrow(CaseNotFound::new);
            issue(work, kind);
        });
    }

    private static Optional<LetterKind> kind(CaseMoved event) {
        if (event.action() == CaseAction.ACCEPT) {
            return Optional.of(LetterKind.RECEIPT);
        }
        if (event.action() == CaseAction.REQUEST_SUPPLEMENT) {
            return Optional.of(LetterKind.SUPPLEMENT);
        }
        if (event.to() == event.from()) {
            return Optional.empty();
        }
        return switch (event.to()) {
            // small quick relief is granted first and explained at once
            case CONFIRMED, PAID_FIRST -> Optional.of(LetterKind.DECISION);
            case REFUSED -> Optional.of(LetterKind.REFUSAL);
            default -> Optional.empty();
        };
    }

    private void issue(ApplicationCase work, LetterKind kind) {
        LocalDate today = clock.today();
        int days = kind == LetterKind.REFUSAL ? deliveryDays(work.county(), today) : 0;
        LocalDate deliverBy = days == 0 ? null : workingDays.plus(today, days);
        LetterContent content = content(work, kind, today, deliverBy, days);
        letters.issue(new IssueLetter(
                work.townshipCode(),
                work.id(),
                work.number(),
                kind,
                deliverBy,
                new LetterWords(
                        composer.compose(content, Locale.SIMPLIFIED_CHINESE),
                        composer.compose(content, Locale.ENGLISH))));
    }

    private LetterContent content(
            ApplicationCase work, LetterKind kind, LocalDate today, @Nullable LocalDate deliverBy, int days) {
        List<String> items = kind == LetterKind.SUPPLEMENT ? supplements.of(work) : List.of();
        if (kind == LetterKind.RECEIPT || kind == LetterKind.SUPPLEMENT) {
            return new LetterContent(work, kind, today, items, null, null, null, 0);
        }
        DecisionRow row = records.last(work).orElseThrow(CaseNotFound::new);
        return new LetterContent(
                work, kind, today, decisions.reasons(row), row, decisions.result(row), deliverBy, days);
    }

    /** How soon the written reasons must reach the family (DIBAO-2021 art. 21, TEKUN-2021 art. 18). */
    private int deliveryDays(int county, LocalDate on) {
        PolicyValue days =
                Objects.requireNonNull(policies.inForce(county, on).values().get(DELIVERY));
        return Integer.parseInt(days.value());
    }
}
