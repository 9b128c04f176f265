package io.yimen.application;

import io.yimen.common.BusinessClock;
import io.yimen.common.Programme;
import io.yimen.screening.MissingPolicy;
import io.yimen.screening.ScreeningResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Says for which programmes a family should apply, by what the engine finds in its facts. */
@Service
public class Proposals {

    /** Those with a case of their own. */
    public static final List<Programme> PROGRAMMES =
            Stream.of(Procedure.values()).map(Procedure::programme).toList();

    private final Decisions decisions;
    private final BusinessClock clock;

    Proposals(Decisions decisions, BusinessClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Every programme with a case of its own; where nothing fits, Dibao, so that the family gets a reasoned answer. */
    public List<Proposal> of(CaseFacts facts) {
        List<Procedure> fit = fitting(facts);
        List<Proposal> proposals = new ArrayList<>();
        for (Procedure procedure : Procedure.values()) {
            if (procedure != Procedure.TEMPORARY_ASSISTANCE || facts.incident() != null) {
                boolean fits = fit.contains(procedure);
                proposals.add(new Proposal(
                        procedure.programme(), fits, fits || fit.isEmpty() && procedure == Procedure.DIBAO));
            }
        }
        return proposals;
    }

    private List<Procedure> fitting(CaseFacts facts) {
        try {
            ScreeningResult result = decisions.screen(facts, clock.today());
            return List.of(Procedure.values()).stream()
                    .filter(procedure -> !procedure.granted(result).isEmpty()
                            || procedure == Procedure.TEMPORARY_ASSISTANCE
                                    && GrantQuickStep.most(result).isPresent())
                    .toList();
        } catch (MissingPolicy unknown) {
            return List.of();
        }
    }
}
