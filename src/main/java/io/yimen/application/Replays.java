package io.yimen.application;

import io.yimen.application.Replay.Changed;
import io.yimen.application.Replay.Kept;
import io.yimen.application.Replay.Made;
import io.yimen.common.CaseNumber;
import io.yimen.common.RegionCode;
import io.yimen.policy.Policies;
import io.yimen.policy.PolicySet;
import io.yimen.policy.PolicyValue;
import io.yimen.screening.MissingPolicy;
import io.yimen.screening.Screening;
import io.yimen.screening.ScreeningRequest;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.ScreeningResult.PolicyUsed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes stored decisions again: under the values they used, by id, and under those of today. */
@Service
public class Replays {

    private final CaseRepository cases;
    private final CaseRecordsRepository records;
    private final CaseFactsStore facts;
    private final Decisions decisions;
    private final Screening screening;
    private final Policies policies;
    private final Turns turns;
    private final CaseLog log;

    Replays(
            CaseRepository cases,
            CaseRecordsRepository records,
            CaseFactsStore facts,
            Decisions decisions,
            Screening screening,
            Policies policies,
            Turns turns,
            CaseLog log) {
        this.cases = cases;
        this.records = records;
        this.facts = facts;
        this.decisions = decisions;
        this.screening = screening;
        this.policies = policies;
        this.turns = turns;
        this.log = log;
    }

    /**
     * Replays the decision of that step, else the latest one; it counts as reading the case.
     *
     * @throws CaseNotFound when it is not in the caller's area, or has no such step
     * @throws NothingDecided when there is no decision yet
     */
    @Transactional
    public Replay replay(CaseNumber number, @Nullable Integer step) {
        turns.caseStaff();
        ApplicationCase work = cases.find(number).orElseThrow(CaseNotFound::new);
        List<DecisionRow> rows = records.decisions(work);
        if (rows.isEmpty()) {
            throw new NothingDecided();
        }
        DecisionRow row = rows.stream()
                .filter(one -> step == null || one.step() == step)
                .reduce((first, last) -> last)
                .orElseThrow(CaseNotFound::new);
        log.read(work, "CASE_REPLAYED");
        return replay(work, row, rows.stream().map(DecisionRow::step).toList());
    }

    private Replay replay(ApplicationCase work, DecisionRow row, List<Integer> steps) {
        CaseFacts known = facts.typedOnFile(facts.row(work, row.factsVersion()));
        ScreeningResult stored = decisions.result(row);
        ScreeningRequest request = known.on(row.decidedOn());
        PolicySet current = policies.inForce(work.county(), turns.today());
        Made then = made(request, ofItsDay(work.county(), row, stored));
        Made today = made(request, current);
        return new Replay(
                work.number(),
                new Kept(row.step(), row.outcome(), row.decidedOn(), row.factsVersion(), row.engineVersion(), stored),
                steps,
                turns.today(),
                known.names(),
                then,
                today,
                ReplayLines.of(stored, then.result(), today.result()),
                changed(stored, today.result(), current));
    }

    /** The values by their ids; what the result names and no id leads to, such as a default, is as the result says. */
    private PolicySet ofItsDay(int county, DecisionRow row, ScreeningResult stored) {
        PolicySet byId = policies.exactly(county, row.decidedOn(), Set.copyOf(row.policyIds()));
        Map<String, PolicyValue> values = new TreeMap<>(byId.values());
        for (PolicyUsed used : stored.policies()) {
            PolicyValue found = values.get(used.key());
            if (found == null || found.isDefault()) {
                values.put(used.key(), asUsed(used));
            }
        }
        return new PolicySet(county, row.decidedOn(), values);
    }

    private static PolicyValue asUsed(PolicyUsed used) {
        RegionCode region = used.region() == null ? RegionCode.NATION : new RegionCode(used.region());
        String document = Objects.requireNonNullElse(used.document(), "");
        return new PolicyValue(used.key(), used.value(), region, used.effectiveFrom(), document, null);
    }

    private Made made(ScreeningRequest request, PolicySet set) {
        try {
            return new Made(Screening.ENGINE_VERSION, screening.under(set).screen(request), List.of());
        } catch (MissingPolicy missing) {
            return new Made(Screening.ENGINE_VERSION, null, missing.keys());
        }
    }

    /** Everything that was read then or is read today, where the two values are not the same. */
    private static List<Changed> changed(ScreeningResult stored, @Nullable ScreeningResult today, PolicySet current) {
        Map<String, PolicyUsed> then = byKey(stored.policies());
        Map<String, PolicyUsed> now = byKey(today == null ? List.of() : today.policies());
        TreeMap<String, PolicyUsed> keys = new TreeMap<>(then);
        keys.putAll(now);
        return keys.keySet().stream()
                .map(key -> new Changed(key, then.get(key), now.getOrDefault(key, used(current, key))))
                .filter(Replays::differs)
                .toList();
    }

    private static boolean differs(Changed one) {
        PolicyUsed then = one.then();
        PolicyUsed today = one.today();
        return then == null || today == null || !then.value().equals(today.value());
    }

    private static @Nullable PolicyUsed used(PolicySet set, String key) {
        PolicyValue value = set.values().get(key);
        return value == null || value.value().isEmpty()
                ? null
                : new PolicyUsed(key, value.value(), value.region().value(), value.effectiveFrom(), value.document());
    }

    private static Map<String, PolicyUsed> byKey(List<PolicyUsed> policies) {
        Map<String, PolicyUsed> byKey = new TreeMap<>();
        policies.forEach(used -> byKey.put(used.key(), used));
        return byKey;
    }
}
