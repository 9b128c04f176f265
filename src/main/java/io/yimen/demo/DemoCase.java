package io.yimen.demo;

import io.yimen.region.RegionView;
import io.yimen.security.AccountView;
import java.time.LocalDate;
import java.util.List;

/** A case of the demo from the day it comes in to the last thing done to it. */
record DemoCase(
        DemoPlace place,
        RegionView township,
        DemoFamily family,
        Goal goal,
        LocalDate opened,
        AccountView intake,
        String reason,
        String bank,
        List<DemoStep> steps) {}
