package io.yimen.award;

import io.yimen.application.CaseDecision;
import io.yimen.common.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the unchanging parts of an award from the entry of the decision that grants it. */
final class AwardParts {

    private AwardParts() {}

    static List<AwardPart> of(CaseDecision.Entry entry) {
        return entry.components().stream()
                .map(part -> new AwardPart(part.code(), part.member(), part.category(), part.amount()))
                .toList();
    }

    static List<AwardMember> members(CaseDecision.Entry entry) {
        return entry.members().stream()
                .map(person -> new AwardMember(
                        person.ref(),
                        person.name(),
                        person.idMasked(),
                        person.personCounty(),
                        person.person(),
                        addOn(entry, person.ref())))
                .toList();
    }

    private static @Nullable Money addOn(CaseDecision.Entry entry, String ref) {
        return entry.components().stream()
                .filter(part -> part.code().equals("ADDON") && ref.equals(part.member()))
                .map(part -> part.amount())
                .reduce(Money::plus)
                .orElse(null);
    }
}
