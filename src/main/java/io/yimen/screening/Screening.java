package io.yimen.screening;

import io.yimen.common.RegionCode;
import io.yimen.policy.Policies;
import io.yimen.policy.PolicyCatalogue;
import io.yimen.policy.PolicySet;
import io.yimen.region.Regions;
import io.yimen.rules.Decision;
import io.yimen.rules.Engine;
import io.yimen.rules.Facts;
import io.yimen.rules.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Decides one household on every programme that is built, by the policy in force in its county on its day; stores nothing. */
@Service
public class Screening {

    /** Kept with each decision, so that it can be made again by the same arithmetic. */
    public static final String ENGINE_VERSION = Engine.VERSION;

    private final Regions regions;
    private final Policies policies;
    private final PolicyCatalogue catalogue;

    Screening(Regions regions, Policies policies, PolicyCatalogue catalogue) {
        this.regions = regions;
        this.policies = policies;
        this.catalogue = catalogue;
    }

    /**
     * @param trace whether the result carries the rules evaluated (without texts; {@link TraceTexts} adds them)
     * @throws UnknownCounty when the county did not exist on that day
     * @throws MissingPolicy when a parameter that is needed has no value
     * @throws AmountsTooLarge when the sums pass what can be reckoned exactly
     */
    public ScreeningResult screen(ScreeningRequest facts, boolean trace) {
        PolicyInForce policy = policy(facts);
        // always with its trace: which policy was used is read from it
        Decision decision = decide(facts, policy.parameters(), true);
        return FromRules.result(facts, decision, policy.usedBy(decision), trace);
    }

    /** Decides under these values, whichever are in force. */
    public FixedPolicy under(PolicySet set) {
        return new FixedPolicy(new PolicyInForce(set, Map.of(), catalogue));
    }

    /** Tries out changed facts of the same household and day, many times over: neither trace nor policies. */
    Function<ScreeningRequest, ScreeningResult> trials(ScreeningRequest facts) {
        Parameters parameters = policy(facts).parameters();
        return changed -> FromRules.result(changed, decide(changed, parameters, false), List.of(), false);
    }

    private PolicyInForce policy(ScreeningRequest facts) {
        int county = county(facts.county(), facts.asOf());
        return new PolicyInForce(policies.inForce(county, facts.asOf()), facts.overrides(), catalogue);
    }

    static Decision decide(ScreeningRequest wire, Parameters parameters, boolean trace) {
        Facts facts = ToRules.facts(wire);
        List<String> missing = Engine.missing(facts, parameters);
        if (!missing.isEmpty()) {
            throw new MissingPolicy(missing);
        }
        try {
            return Engine.decide(facts, parameters, trace);
        } catch (ArithmeticException e) {
            throw new AmountsTooLarge(e);
        }
    }

    private int county(String code, LocalDate on) {
        if (!code.matches("[1-9][0-9]{5}")
                || regions.find(new RegionCode(code), on).isEmpty()) {
            throw new UnknownCounty(code);
        }
        return Integer.parseInt(code);
    }
}
