package io.yimen.demo;

import io.yimen.calendar.DemoClock;
import io.yimen.common.RegionCode;
import io.yimen.database.DemoMode;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.StartupStep;
import io.yimen.region.Regions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Builds the demo on the first start, or what an interrupted first start left to do; the counties side by side. */
@Component
class DemoBuilder implements StartupStep {

    private record County(int code, String word) {}

    private static final List<County> COUNTIES =
            List.of(new County(610103, "beilin"), new County(371424, "linyi"), new County(341523, "shucheng"));

    private final DemoMode mode;
    private final DemoPlan plan;
    private final DemoLives lives;
    private final DemoRelief relief;
    private final Regions regions;

    DemoBuilder(DemoMode mode, DemoPlan plan, DemoLives lives, DemoRelief relief, Regions regions) {
        this.mode = mode;
        this.plan = plan;
        this.lives = lives;
        this.relief = relief;
        this.regions = regions;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String name() {
        return "demo cases";
    }

    @Override
    public void run() {
        if (!mode.on() || !mode.cases()) {
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(COUNTIES.size());
        try {
            COUNTIES.stream()
                    .map(this::place)
                    .map(place -> CompletableFuture.runAsync(() -> build(place), workers))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            workers.shutdown();
        }
    }

    private void build(DemoPlace place) {
        Scopes.runIn(RegionScope.ALL, () -> {
            if (lives.hasWork(place) || relief.hasWork(place)) {
                List<DemoCase> cases = plan.cases(place, Goal::count);
                lives.live(place, cases);
                relief.build(place, cases);
            }
        });
    }

    private DemoPlace place(County county) {
        return new DemoPlace(
                county.code(),
                county.word(),
                regions.childrenOf(RegionCode.ofCounty(county.code()), DemoClock.DEMO_BEGINS));
    }
}
