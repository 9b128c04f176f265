package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.common.RegionLevel;
import io.yimen.common.Uuid7;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Draws by lot the cases that the county visits, programme by programme; who has been in one draw is in no other. Nobody can
 * choose the lots: the seed is drawn first and kept with them.
 */
@Service
class Sampling {

    private static final Set<Role> ROLES = Set.of(Role.COUNTY_REVIEWER);

    /** TEKUN-2021 art. 15: at least 30 per cent, whatever a place has set for its other programmes. */
    private static final int TEKUN_SHARE_BP = 3_000;

    private static final int SEED_BYTES = 32;

    private final CaseRepository cases;
    private final VisitDrawRepository draws;
    private final Turns turns;
    private final CaseLog log;
    private final SecureRandom random = new SecureRandom();

    Sampling(CaseRepository cases, VisitDrawRepository draws, Turns turns, CaseLog log) {
        this.cases = cases;
        this.draws = draws;
        this.turns = turns;
        this.log = log;
    }

    List<CaseNumber> draw() {
        AccountView by = turns.caseStaff();
        if (!by.has(Role.COUNTY_REVIEWER) || by.region().level() != RegionLevel.COUNTY) {
            throw new ActionForbidden(ActionForbidden.Why.ROLE);
        }
        int county = by.region().county();
        CasePolicy policy = turns.policy(county, turns.today());
        Map<Programme, List<ApplicationCase>> waiting = cases.awaitingLot(county).stream()
                .collect(Collectors.groupingBy(ApplicationCase::programme, TreeMap::new, Collectors.toList()));
        List<CaseNumber> drawn = new ArrayList<>();
        waiting.forEach((programme, all) -> drawn.addAll(draw(all, programme, policy, by)));
        cases.flush();
        return drawn;
    }

    private List<CaseNumber> draw(
            List<ApplicationCase> waiting, Programme programme, CasePolicy policy, AccountView by) {
        int share = programme == Programme.TEKUN
                ? Math.max(TEKUN_SHARE_BP, policy.sampleBasisPoints())
                : policy.sampleBasisPoints();
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        VisitDraw draw = new VisitDraw(
                Uuid7.next(),
                programme,
                turns.today(),
                by.displayName(),
                HexFormat.of().formatHex(seed),
                share,
                CasePolicy.drawn(waiting.size(), share),
                waiting.stream()
                        .map(ApplicationCase::number)
                        .sorted(Comparator.comparing(CaseNumber::value))
                        .toList());
        draws.add(by.region().county(), draw, by, turns.now());
        List<CaseNumber> numbers = draw.lots().stream()
                .filter(VisitDraw.Lot::drawn)
                .map(VisitDraw.Lot::number)
                .toList();
        waiting.forEach(work -> note(work, numbers.contains(work.number())));
        return numbers;
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
