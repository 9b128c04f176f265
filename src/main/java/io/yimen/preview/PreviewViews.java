package io.yimen.preview;

import io.yimen.application.CaseSweep;
import io.yimen.common.Masks;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.Residence;
import io.yimen.policy.PolicyDraft;
import io.yimen.preview.PreviewView.EffectLine;
import io.yimen.preview.PreviewView.Job;
import io.yimen.preview.PreviewView.PlaceLine;
import io.yimen.preview.PreviewView.Sum;
import io.yimen.region.RegionView;
import io.yimen.region.Regions;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lays runs and their rows out for reading. */
@Service
class PreviewViews {

    private static final List<Programme> PROGRAMMES = List.of(Programme.DIBAO, Programme.DIBAO_MARGIN);

    private final RowRepository rows;
    private final CaseSweep cases;
    private final Regions regions;
    private final CurrentAccount account;

    PreviewViews(RowRepository rows, CaseSweep cases, Regions regions, CurrentAccount account) {
        this.rows = rows;
        this.cases = cases;
        this.regions = regions;
        this.account = account;
    }

    PreviewView of(PolicyDraft draft, List<Run> runs, @Nullable Run run, Instant now) {
        List<Total> totals = run == null || run.state() != RunState.DONE ? List.of() : rows.totals(run);
        Sum all = Sum.NONE;
        for (Total total : totals) {
            all = all.plus(total);
        }
        boolean running = runs.stream().anyMatch(one -> one.state().open());
        return new PreviewView(
                draft,
                regions.get(draft.region()),
                runs,
                run,
                run == null ? null : job(run, now),
                run != null && stale(draft, run),
                draft.state().open() && !draft.values().isEmpty() && !running,
                effects(totals),
                all,
                places(totals));
    }

    RowPage page(Run run, List<PreviewRow> found, long total, int page, int size) {
        boolean seesCases = seesCases();
        Map<UUID, String> names = seesCases
                ? cases.applicants(
                        run.scope(),
                        found.stream().map(PreviewRow::applicationId).toList())
                : Map.of();
        return new RowPage(
                run, found.stream().map(row -> line(row, names, seesCases)).toList(), total, page, size);
    }

    /** Policy staff see numbers and places; only who works on cases sees whose they are. */
    private boolean seesCases() {
        return account.get()
                .hasAny(Role.CASEWORKER, Role.TOWNSHIP_REVIEWER, Role.COUNTY_REVIEWER, Role.COUNTY_APPROVER);
    }

    private RowPage.Line line(PreviewRow row, Map<UUID, String> names, boolean mayOpen) {
        String name = names.get(row.applicationId());
        return new RowPage.Line(
                row,
                regions.find(RegionCode.ofCounty(row.county())).orElse(null),
                regions.find(new RegionCode(Integer.toString(row.township()))).orElse(null),
                name == null ? null : Masks.name(name),
                mayOpen);
    }

    private static boolean stale(PolicyDraft draft, Run run) {
        return draft.state().open()
                && (!draft.values().equals(run.changes()) || !draft.startsOn().equals(run.startsOn()));
    }

    /** How far an open run is; absent for one that has ended. */
    @Nullable Job job(Run run, Instant now) {
        if (!run.state().open()) {
            return null;
        }
        Instant begun = run.begunAt();
        Long left = null;
        if (begun != null && run.done() > 0) {
            long spent = Duration.between(begun, now).toMillis();
            left = Math.max(0, spent * (run.total() - run.done()) / run.done() / 1000);
        }
        return new Job(run.done(), run.total(), left, run.cancelName() != null);
    }

    private static List<EffectLine> effects(List<Total> totals) {
        Map<Effect, Sum> sums = new EnumMap<>(Effect.class);
        Stream.of(Effect.values()).forEach(effect -> sums.put(effect, Sum.NONE));
        totals.forEach(total -> sums.merge(total.effect(), Sum.NONE, (known, none) -> known.plus(total)));
        return sums.entrySet().stream()
                .map(entry -> new EffectLine(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<PlaceLine> places(List<Total> totals) {
        Map<Integer, List<Total>> byCounty = new TreeMap<>();
        totals.stream()
                .filter(total -> total.source() == Source.AWARD)
                .forEach(total -> byCounty.computeIfAbsent(total.county(), county -> new ArrayList<>())
                        .add(total));
        List<PlaceLine> lines = new ArrayList<>();
        byCounty.forEach((county, own) -> {
            RegionView region = regions.get(RegionCode.ofCounty(county));
            for (Residence residence : Residence.values()) {
                PROGRAMMES.forEach(
                        programme -> place(region, residence, programme, own).ifPresent(lines::add));
            }
        });
        return lines;
    }

    private static Optional<PlaceLine> place(
            RegionView county, Residence residence, Programme programme, List<Total> totals) {
        int before = 0;
        int after = 0;
        Money costBefore = Money.ZERO;
        Money costAfter = Money.ZERO;
        for (Total total : totals) {
            if (total.residence() == residence && total.before().programme() == programme) {
                before += total.households();
                costBefore = costBefore.plus(Money.ofFen(total.beforeFen()));
            }
            if (total.residence() == residence && total.after().programme() == programme) {
                after += total.households();
                costAfter = costAfter.plus(Money.ofFen(total.afterFen()));
            }
        }
        return before + after == 0
                ? Optional.empty()
                : Optional.of(new PlaceLine(county, residence, programme, before, costBefore, after, costAfter));
    }
}
