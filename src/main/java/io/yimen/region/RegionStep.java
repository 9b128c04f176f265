package io.yimen.region;

import io.yimen.database.ReferenceLoads;
import io.yimen.database.StartupStep;
import org.springframework.stereotype.Component;

/** Loads the regions at each start, when their files have changed. */
@Component
class RegionStep implements StartupStep {

    private final ReferenceLoads loads;
    private final RegionLoad load;
    private final Regions regions;

    RegionStep(ReferenceLoads loads, RegionLoad load, Regions regions) {
        this.loads = loads;
        this.load = load;
        this.regions = regions;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String name() {
        return "regions";
    }

    @Override
    public void run() {
        loads.load(load);
        regions.forget();
    }
}
