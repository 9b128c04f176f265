package io.yimen.application;

import io.yimen.common.RegionLevel;
import io.yimen.security.AccountView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The past draws of the reader's county, for whoever wants to draw again. */
@Service
public class VisitDraws {

    private final VisitDrawRepository draws;
    private final Turns turns;

    VisitDraws(VisitDrawRepository draws, Turns turns) {
        this.draws = draws;
        this.turns = turns;
    }

    @Transactional(readOnly = true)
    public List<VisitDraw> list() {
        return county().map(draws::of).orElse(List.of());
    }

    @Transactional(readOnly = true)
    public Optional<VisitDraw> find(UUID id) {
        return county().flatMap(county -> draws.find(county, id));
    }

    /** Whole counties draw; a township's staff see no cases but their own. */
    private Optional<Integer> county() {
        AccountView reader = turns.caseStaff();
        return reader.region().level() == RegionLevel.COUNTY
                ? Optional.of(reader.region().county())
                : Optional.empty();
    }
}
