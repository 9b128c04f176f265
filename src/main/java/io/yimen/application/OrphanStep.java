package io.yimen.application;

import io.yimen.screening.MemberFacts;
import io.yimen.screening.MemberFacts.Relation;
import io.yimen.screening.MemberFacts.Status;
import io.yimen.screening.ObligorFacts;
import io.yimen.web.JsonCursor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/**
 * A minor without parents may take the orphan benefit instead (TEKUN-2021 art. 9): the choice ends the Tekun case. Both are never
 * given together, so it is asked of everybody the case would grant Tekun.
 */
@Service
class OrphanStep implements ActionStep {

    private static final int GROWN = 18;
    private static final int NAME = 60;

    private final EndStep ending;
    private final ProgrammeFiles files;

    OrphanStep(EndStep ending, ProgrammeFiles files) {
        this.ending = ending;
        this.files = files;
    }

    /** What history keeps of it. */
    record Choice(List<String> members, String guardian, String reason) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.CHOOSE_ORPHAN_BENEFIT);
    }

    @Override
    public Optional<Lack> lacks(Turn turn) {
        List<MemberFacts> people = people(turn);
        boolean orphans = !people.isEmpty() && people.stream().allMatch(person -> orphan(person, turn));
        return orphans ? Optional.empty() : Optional.of(Lack.of("NOT_ORPHAN", "/facts/members"));
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Choice choice = ActionData.read(data, json -> choice(json, turn));
        ending.release(turn);
        return Done.of(choice.reason(), choice);
    }

    private Choice choice(JsonCursor json, Turn turn) {
        json.require("guardian");
        String guardian = json.text("guardian", NAME).orElse("");
        if (json.has("guardian") && guardian.isBlank()) {
            json.reject("/guardian", "application.facts.blank");
        }
        List<String> refs = people(turn).stream().map(MemberFacts::ref).toList();
        return new Choice(refs, guardian, ActionData.text(json, "reason"));
    }

    /** Whom the case would grant Tekun. */
    private List<MemberFacts> people(Turn turn) {
        List<String> eligible = files.eligible(turn);
        return turn.facts().members().stream()
                .map(CaseMember::facts)
                .filter(member -> eligible.contains(member.ref()))
                .toList();
    }

    private static boolean orphan(MemberFacts person, Turn turn) {
        boolean minor = person.birthDate().plusYears(GROWN).isAfter(turn.today());
        return minor
                && turn.facts().members().stream().map(CaseMember::facts).noneMatch(other -> parent(other, person))
                && turn.facts().obligors().stream().noneMatch(OrphanStep::parent);
    }

    private static boolean parent(MemberFacts other, MemberFacts child) {
        if (other.status() != Status.PRESENT || other == child) {
            return false;
        }
        return switch (child.relation()) {
            case HEAD, SIBLING -> other.relation() == Relation.PARENT;
            case CHILD -> other.relation() == Relation.HEAD || other.relation() == Relation.SPOUSE;
            case GRANDCHILD -> other.relation() == Relation.CHILD;
            default -> false;
        };
    }

    private static boolean parent(ObligorFacts outside) {
        return outside.relation() == ObligorFacts.Relation.PARENT
                && outside.status() != ObligorFacts.Status.DECEASED
                && outside.status() != ObligorFacts.Status.DECLARED_MISSING;
    }
}
