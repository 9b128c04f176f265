package io.yimen.verification;

import io.yimen.database.DemoMode;
import io.yimen.database.ReferenceLoads;
import io.yimen.database.StartupStep;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Loads the wordings of the consent and the registers at each start, when their files have changed. */
@Component
class SourceStep implements StartupStep {

    private final ReferenceLoads loads;
    private final DemoMode mode;
    private final JsonMapper json;

    SourceStep(ReferenceLoads loads, DemoMode mode, JsonMapper json) {
        this.loads = loads;
        this.mode = mode;
        this.json = json;
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public String name() {
        return "verification sources";
    }

    @Override
    public void run() {
        loads.load(new ConsentTextLoad());
        loads.load(new SourceLoad(mode.on(), json));
    }
}
