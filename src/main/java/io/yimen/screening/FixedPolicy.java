package io.yimen.screening;

import io.yimen.rules.Decision;
import io.yimen.rules.Parameters;
import java.util.List;

/** One policy set, read once: of another day, or only drafted. Households are decided under it whatever is in force. */
public final class FixedPolicy {

    private final PolicyInForce policy;
    private final Parameters parameters;

    FixedPolicy(PolicyInForce policy) {
        this.policy = policy;
        this.parameters = policy.parameters();
    }

    /**
     * The result as it is kept with a decision: with its trace and the policy used.
     *
     * @throws MissingPolicy when a parameter that is needed has no value
     * @throws AmountsTooLarge when the sums pass what can be reckoned exactly
     */
    public ScreeningResult screen(ScreeningRequest facts) {
        Decision decision = Screening.decide(facts, parameters, true);
        return FromRules.result(facts, decision, policy.usedBy(decision), true);
    }

    /** The same without trace and policy, for many households. */
    public ScreeningResult outcome(ScreeningRequest facts) {
        return FromRules.result(facts, Screening.decide(facts, parameters, false), List.of(), false);
    }
}
