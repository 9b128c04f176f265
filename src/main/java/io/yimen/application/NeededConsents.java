package io.yimen.application;

import io.yimen.screening.MemberFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who must have consented before anybody asks about the family (DIBAO-2021 art. 10). */
final class NeededConsents {

    private static final int ADULT = 18;

    private NeededConsents() {}

    static Optional<Lack> missing(Turn turn) {
        CaseFacts facts = turn.facts();
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < facts.members().size(); i++) {
            CaseMember member = facts.members().get(i);
            if (mustConsent(turn, member) && facts.consentOf(member.ref()).isEmpty()) {
                flaws.add(Flaw.of("/facts/members/" + i, "application.lack.CONSENT_MISSING", member.name()));
            }
        }
        return flaws.isEmpty() ? Optional.empty() : Optional.of(new Lack("CONSENT_MISSING", flaws));
    }

    private static boolean mustConsent(Turn turn, CaseMember member) {
        return member.facts().status() != MemberFacts.Status.DECEASED
                && !member.facts().birthDate().plusYears(ADULT).isAfter(turn.today());
    }
}
