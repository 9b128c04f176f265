package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.RegionLevel;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Draws by lot the cases that the county visits; who has been in one draw is in no other. */
@Service
class Sampling {

    private static final Set<Role> ROLES = Set.of(Role.COUNTY_REVIEWER);

    private final CaseRepository cases;
    private final Turns turns;
    private final CaseLog log;
    private final SecureRandom random = new SecureRandom();

    Sampling(CaseRepository cases, Turns turns, CaseLog log) {
        this.cases = cases;
        this.turns = turns;
        this.log = log;
    }

    List<CaseNumber> draw() {
        AccountView by = turns.caseStaff();
        if (!by.has(Role.COUNTY_REVIEWER) || by.region().level() != RegionLevel.COUNTY) {
            throw new ActionForbidden(ActionForbidden.Why.ROLE);
        }
        int county = by.region().county();
        List<ApplicationCase> waiting = new ArrayList<>(cases.awaitingLot(county));
        Collections.shuffle(waiting, random);
        int drawn = turns.policy(county, turns.today()).drawn(waiting.size());
        for (int i = 0; i < waiting.size(); i++) {
            note(waiting.get(i), i < drawn);
        }
        cases.flush();
        return waiting.stream().limit(drawn).map(ApplicationCase::number).toList();
    }

    private void note(ApplicationCase work, boolean drawn) {
        work.draw(drawn);
        if (drawn) {
            Turn turn = turns.at(work);
            log.begin(turn, CaseLog.DRAWN);
            log.write(turn, ROLES, CaseLog.DRAWN, work.stage(), Done.of(null, ActionData.NOTHING));
        }
    }
}
