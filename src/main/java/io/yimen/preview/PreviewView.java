package io.yimen.preview;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.Residence;
import io.yimen.policy.PolicyDraft;
import io.yimen.region.RegionView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of a preview.
 *
 * @param run absent before the first
 * @param stale the draft has been changed since the run began
 * @param effects one line for each effect, also where there is none
 * @param places the money of the awards by county, residence and programme
 */
public record PreviewView(
        PolicyDraft draft,
        RegionView region,
        List<Run> runs,
        @Nullable Run run,
        @Nullable Job job,
        boolean stale,
        boolean mayStart,
        List<EffectLine> effects,
        Sum all,
        List<PlaceLine> places) {

    /** How far a run is; {@code secondsLeft} is absent until something is known. */
    public record Job(int done, int total, @Nullable Long secondsLeft, boolean stopping) {

        public int percent() {
            return total == 0 ? 0 : (int) (100L * done / total);
        }
    }

    /** Households, the persons in them, and their money a month. */
    public record Figure(int households, int persons, Money before, Money after, Money paid) {

        static final Figure NONE = new Figure(0, 0, Money.ZERO, Money.ZERO, Money.ZERO);

        Figure plus(Total total) {
            return new Figure(
                    households + total.households(),
                    persons + total.persons(),
                    before.plus(Money.ofFen(total.beforeFen())),
                    after.plus(Money.ofFen(total.afterFen())),
                    paid.plus(Money.ofFen(total.paidFen())));
        }

        public Money difference() {
            return after.minus(before);
        }
    }

    /** Awards and open cases apart. */
    public record Sum(Figure awards, Figure cases) {

        static final Sum NONE = new Sum(Figure.NONE, Figure.NONE);

        Sum plus(Total total) {
            return total.source() == Source.AWARD
                    ? new Sum(awards.plus(total), cases)
                    : new Sum(awards, cases.plus(total));
        }

        public int households() {
            return awards.households() + cases.households();
        }
    }

    /** The households with one effect. */
    public record EffectLine(Effect effect, Sum sum) {}

    /** One programme in one place: how many awards it has under either policy, and what they cost. */
    public record PlaceLine(
            RegionView county,
            Residence residence,
            Programme programme,
            int householdsBefore,
            Money costBefore,
            int householdsAfter,
            Money costAfter) {

        public Money difference() {
            return costAfter.minus(costBefore);
        }
    }

    /** What the drafted values are, in the order of their keys. */
    public Map<String, String> changes() {
        return run == null ? draft.values() : run.changes();
    }
}
