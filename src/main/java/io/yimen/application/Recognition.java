package io.yimen.application;

import io.yimen.common.Programme;
import io.yimen.registry.Involvement;
import io.yimen.registry.PersonInvolvement;
import io.yimen.registry.PersonKey;
import io.yimen.screening.ScreeningResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Whether a family that asks for temporary assistance is a Dibao or Tekun family: of it only the spending is looked into. */
@Service
class Recognition {

    private static final Set<Programme> RECOGNISED = EnumSet.of(Programme.DIBAO, Programme.TEKUN);

    private final CaseRecordsRepository records;
    private final ObjectProvider<PersonInvolvement> involvements;

    Recognition(CaseRecordsRepository records, ObjectProvider<PersonInvolvement> involvements) {
        this.records = records;
        this.involvements = involvements;
    }

    /** By our own awards: somebody of the case stands in one that has not ended. */
    boolean runs(ApplicationCase work) {
        if (work.programme() != Programme.TEMPORARY_ASSISTANCE) {
            return false;
        }
        List<PersonKey> people = records.persons(work);
        return involvements.stream()
                .filter(source -> source.kind() == Involvement.Kind.AWARD)
                .flatMap(source -> source.of(people).values().stream())
                .flatMap(List::stream)
                .anyMatch(one -> one.open() && RECOGNISED.contains(one.programme()));
    }

    /** By an award, or by what the engine finds on these facts: no notice is asked for. */
    boolean of(Turn turn, ScreeningResult result) {
        boolean declared = turn.facts().members().stream()
                .flatMap(member -> member.facts().activeBenefits().stream())
                .anyMatch(benefit -> RECOGNISED.stream()
                        .anyMatch(one -> one.name().equals(benefit.programme().name())));
        boolean found = result.programmes().stream()
                .anyMatch(entry -> entry.granted() && RECOGNISED.contains(entry.programme()));
        return declared || found || runs(turn.work());
    }

    /** What must be asked of the registers before an opinion: of a recognised family nothing. */
    Optional<Lack> lacks(Turn turn) {
        Optional<Lack> lack = NeededConsents.missing(turn).or(() -> NeededVerification.missing(turn.verification()));
        return lack.isPresent() && runs(turn.work()) ? Optional.empty() : lack;
    }
}
