package io.yimen.verification;

import io.yimen.verification.ConsentRepository.Signed;
import io.yimen.verification.SourceBook.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may be asked about: they or those who sign for them have consented to this source and purpose, or the
 * source's agreement names a law. Somebody outside the household is asked about only with a consent of their own, since the law
 * says so (SAL-2026 art. 41).
 */
final class ConsentRule {

    /** On what a question rests, or why it may not be asked. */
    sealed interface Verdict {

        record Allowed(Basis basis, @Nullable UUID consent) implements Verdict {}

        record Missing(String reason) implements Verdict {}
    }

    private final LocalDate today;
    private final LocalDate obligorConsentFrom;

    ConsentRule(LocalDate today, LocalDate obligorConsentFrom) {
        this.today = today;
        this.obligorConsentFrom = obligorConsentFrom;
    }

    /** @param signed everything the person ever signed in the county, newest first */
    Verdict decide(Subject person, Question question, Purpose purpose, List<Signed> signed) {
        Optional<UUID> consent = signed.stream()
                .filter(one ->
                        usable(person, one) && covers(one, question.source().code(), purpose))
                .map(Signed::consent)
                .findFirst();
        if (statutory(person, question)) {
            return new Verdict.Allowed(Basis.STATUTORY, consent.orElse(null));
        }
        return consent.<Verdict>map(id -> new Verdict.Allowed(Basis.CONSENT, id))
                .orElseGet(() -> new Verdict.Missing(reason(person, question, purpose, signed)));
    }

    /** Whether a signature may be used at all, today and for this person. */
    boolean usable(Subject person, Signed one) {
        return fits(person, one) && holds(one);
    }

    private boolean statutory(Subject person, Question question) {
        return person.role() == SubjectRole.OBLIGOR
                ? today.isBefore(obligorConsentFrom)
                : question.agreement().basis() == Basis.STATUTORY;
    }

    private boolean holds(Signed one) {
        return one.state() == ConsentView.State.IN_FORCE
                && !one.withdrawn()
                && !today.isBefore(one.validFrom())
                && !today.isAfter(one.validTo());
    }

    static boolean covers(Signed one, String source, Purpose purpose) {
        return one.purposes().contains(purpose)
                && (one.sources().isEmpty() || one.sources().contains(source));
    }

    /** Nobody signs for themselves who cannot know what it means. */
    private static boolean fits(Subject person, Signed one) {
        return person.capable() || one.capacity() != Capacity.SELF;
    }

    private String reason(Subject person, Question question, Purpose purpose, List<Signed> signed) {
        List<Signed> fitting = signed.stream().filter(one -> fits(person, one)).toList();
        if (fitting.isEmpty()) {
            return !signed.isEmpty() ? Reasons.GUARDIAN_MISSING : none(person);
        }
        List<Signed> covering = fitting.stream()
                .filter(one -> covers(one, question.source().code(), purpose))
                .toList();
        if (covering.isEmpty()) {
            return Reasons.CONSENT_SCOPE;
        }
        boolean withdrawn = covering.get(0).withdrawn() || covering.get(0).state() == ConsentView.State.WITHDRAWN;
        return withdrawn ? Reasons.CONSENT_WITHDRAWN : Reasons.CONSENT_EXPIRED;
    }

    private static String none(Subject person) {
        return person.role() == SubjectRole.OBLIGOR ? Reasons.OBLIGOR_CONSENT : Reasons.CONSENT_NONE;
    }
}
