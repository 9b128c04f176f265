package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Accepts a draft for the programmes that were ticked: one case each, on the same facts. */
@Service
class Acceptance {

    private static final Set<Role> ROLES = Set.of(Role.CASEWORKER);

    private final CaseRepository cases;
    private final Workflow workflow;
    private final Opening opening;
    private final Turns turns;
    private final CaseLog log;

    Acceptance(CaseRepository cases, Workflow workflow, Opening opening, Turns turns, CaseLog log) {
        this.cases = cases;
        this.workflow = workflow;
        this.opening = opening;
        this.turns = turns;
        this.log = log;
    }

    List<Turn> accept(CaseNumber draft, int version, List<Programme> programmes) {
        turns.caseStaff();
        List<ApplicationCase> intake = cases.lockIntake(draft);
        ApplicationCase work = intake.stream()
                .filter(one -> one.number().equals(draft))
                .findFirst()
                .orElseThrow(CaseNotFound::new);
        if (programmes.isEmpty()) {
            throw CaseIncomplete.lack("NO_PROGRAMME", "/programmes");
        }
        if (work.version() != version) {
            throw new StaleCase(work.lastChange());
        }
        if (!programmes.contains(work.programme())) {
            change(work, unopened(intake, programmes));
        }
        List<Turn> accepted = new ArrayList<>();
        accepted.add(workflow.act(work.number(), new ActOnCase(CaseAction.ACCEPT, work.version(), opening.nothing())));
        intake.stream()
                .filter(one -> one != work && one.stage().draft() && programmes.contains(one.programme()))
                .forEach(one -> accepted.add(workflow.act(
                        one.number(), new ActOnCase(CaseAction.ACCEPT, one.version(), opening.nothing()))));
        programmes.stream()
                .filter(programme -> intake.stream().noneMatch(one -> one.programme() == programme))
                .forEach(programme -> accepted.add(
                        opening.besides(work, programme, accepted.get(0).by())));
        return accepted;
    }

    private static Programme unopened(List<ApplicationCase> intake, List<Programme> programmes) {
        return programmes.stream()
                .filter(programme -> intake.stream().noneMatch(one -> one.programme() == programme))
                .findFirst()
                .orElseThrow(() -> CaseIncomplete.lack("PROGRAMME_TOLD", "/programmes"));
    }

    /** Nobody has been told a draft's number, unless the family was asked to bring something for it. */
    private void change(ApplicationCase work, Programme other) {
        if (work.stage() != Stage.DRAFT) {
            throw CaseIncomplete.lack("PROGRAMME_TOLD", "/programmes");
        }
        Turn turn = turns.at(work);
        CaseNumber before = work.number();
        log.begin(turn, CaseLog.CHANGED);
        work.becomes(other, opening.number(work.county(), other));
        log.write(turn, ROLES, CaseLog.CHANGED, work.stage(), Done.of(null, Map.of("before", before.value())));
        cases.flush();
    }
}
