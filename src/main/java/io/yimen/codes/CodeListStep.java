package io.yimen.codes;

import io.yimen.database.ReferenceLoads;
import io.yimen.database.StartupStep;
import org.springframework.stereotype.Component;

/** Loads the code lists at each start, when their file has changed. */
@Component
class CodeListStep implements StartupStep {

    private final ReferenceLoads loads;
    private final CodeLists lists;

    CodeListStep(ReferenceLoads loads, CodeLists lists) {
        this.loads = loads;
        this.lists = lists;
    }

    @Override
    public int order() {
        return 130;
    }

    @Override
    public String name() {
        return "code lists";
    }

    @Override
    public void run() {
        if (loads.load(new CodeListLoad())) {
            lists.forget();
        }
    }
}
