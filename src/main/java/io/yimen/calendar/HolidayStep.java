package io.yimen.calendar;

import io.yimen.database.ReferenceLoads;
import io.yimen.database.StartupStep;
import org.springframework.stereotype.Component;

/** Loads the holidays at each start, when their file has changed. */
@Component
class HolidayStep implements StartupStep {

    private final ReferenceLoads loads;
    private final WorkingDays workingDays;

    HolidayStep(ReferenceLoads loads, WorkingDays workingDays) {
        this.loads = loads;
        this.workingDays = workingDays;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public String name() {
        return "holidays";
    }

    @Override
    public void run() {
        if (loads.load(new HolidayLoad())) {
            workingDays.forget();
        }
    }
}
