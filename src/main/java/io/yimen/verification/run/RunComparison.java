package io.yimen.verification.run;

import io.yimen.verification.OrderView;
import io.yimen.verification.Verifications;
import io.yimen.verification.report.Compared;
import io.yimen.verification.report.Declared;
import io.yimen.verification.report.Differences;
import io.yimen.verification.run.RunAwardRepository.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Holds what awards were granted on against what a run found; it changes nothing. */
@Service
class RunComparison {

    private final RunningAwards awards;
    private final Verifications verifications;
    private final Differences differences;
    private final JsonMapper json;

    RunComparison(RunningAwards awards, Verifications verifications, Differences differences, JsonMapper json) {
        this.awards = awards;
        this.verifications = verifications;
        this.differences = differences;
        this.json = json;
    }

    List<FoundDifference> of(RunView run, List<Answered> answered) {
        Map<UUID, Declared> used =
                awards.used(run.county(), answered.stream().map(Answered::award).toList());
        List<FoundDifference> found = new ArrayList<>();
        for (Answered award : answered) {
            Declared declared = used.get(award.award());
            Optional<OrderView> order = verifications.order(run.county(), award.order());
            if (declared != null && order.isPresent()) {
                found.addAll(of(award, declared, order.get()));
            }
        }
        return found;
    }

    private List<FoundDifference> of(Answered award, Declared used, OrderView order) {
        return differences.between(used, order).stream()
                .map(one -> new FoundDifference(
                        award.township(),
                        award.award(),
                        award.caseNumber(),
                        one.ref(),
                        name(used, one),
                        one.item().name(),
                        json.writeValueAsString(one.declared()),
                        json.writeValueAsString(one.found()),
                        one.sources()))
                .toList();
    }

    private static @Nullable String name(Declared used, Compared one) {
        String ref = one.ref();
        return ref == null ? null : used.member(ref).map(Declared.Person::name).orElse(null);
    }
}
