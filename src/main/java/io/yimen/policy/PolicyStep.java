package io.yimen.policy;

import io.yimen.database.ReferenceLoads;
import io.yimen.database.StartupStep;
import org.springframework.stereotype.Component;

/** Loads the known policy values at each start, when their file or the catalogue has changed. */
@Component
class PolicyStep implements StartupStep {

    private final ReferenceLoads loads;
    private final PolicyCatalogue catalogue;
    private final Policies policies;

    PolicyStep(ReferenceLoads loads, PolicyCatalogue catalogue, Policies policies) {
        this.loads = loads;
        this.catalogue = catalogue;
        this.policies = policies;
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public String name() {
        return "policy values";
    }

    @Override
    public void run() {
        if (loads.load(new PolicyLoad(catalogue))) {
            policies.forget();
        }
    }
}
