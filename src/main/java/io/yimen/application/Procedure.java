package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.screening.IncidentFacts.AwardType;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a programme does its own way; everything else is the table of {@link Transitions}. */
enum Procedure {
    /** Confirmed as Dibao or, by the margin line, as a margin family (DIBAO-2021; SAL-2026 art. 18 to 21). */
    DIBAO(Set.of(Programme.DIBAO, Programme.DIBAO_MARGIN)),

    /** The township and the county have a term each; an objection begins the township's anew (TEKUN-2021 ch. 3). */
    TEKUN(Set.of(Programme.TEKUN)) {
        @Override
        CaseTerms terms(CasePolicy policy, boolean extended) {
            int township = policy.tekunTownshipDays() * (extended ? 2 : 1);
            return new CaseTerms(
                    policy.inquiryStartDays(),
                    policy.tekunTownshipDays(),
                    policy.tekunCountyDays(),
                    township + policy.tekunCountyDays(),
                    false);
        }
    },

    /** A single sum; only the ordinary kind is decided this way, small quick relief is granted at once (TEMP-2026). */
    TEMPORARY_ASSISTANCE(Set.of(Programme.TEMPORARY_ASSISTANCE)) {
        @Override
        boolean decides(ProgrammeResult entry) {
            return super.decides(entry) && entry.variant() == AwardType.ORDINARY;
        }

        @Override
        boolean monthly() {
            return false;
        }
    },

    /** Recognition without money, for twelve months at most (RIGID-2025). */
    RIGID_EXPENDITURE(Set.of(Programme.RIGID_EXPENDITURE));

    private final Set<Programme> outcomes;

    Procedure(Set<Programme> outcomes) {
        this.outcomes = EnumSet.copyOf(outcomes);
    }

    static Procedure of(Programme programme) {
        return valueOf(programme.name());
    }

    Programme programme() {
        return Programme.valueOf(name());
    }

    /** Whether an entry of a result is what a case of this programme may end in. */
    boolean decides(ProgrammeResult entry) {
        return outcomes.contains(entry.programme());
    }

    /** Whether money, if any, is paid month by month. */
    boolean monthly() {
        return true;
    }

    CaseTerms terms(CasePolicy policy, boolean extended) {
        return new CaseTerms(
                policy.inquiryStartDays(), 0, policy.countyDays(), policy.totalDays(extended), policy.noticeCounts());
    }

    /** The entries of a result from which awards begin. */
    List<ProgrammeResult> granted(ScreeningResult result) {
        return result.programmes().stream()
                .filter(entry -> decides(entry) && entry.granted())
                .toList();
    }

    /** Those that pay money; margin and rigid-expenditure families get none. */
    List<ProgrammeResult> paying(ScreeningResult result) {
        return granted(result).stream().filter(Procedure::pays).toList();
    }

    /** The month's money, or the single sum, of all entries together; absent when nothing is granted. */
    @Nullable Money amount(ScreeningResult result) {
        return granted(result).isEmpty()
                ? null
                : paying(result).stream().map(Procedure::sum).reduce(Money.ZERO, Money::plus);
    }

    static boolean pays(ProgrammeResult entry) {
        return entry.programme() != Programme.DIBAO_MARGIN && entry.programme() != Programme.RIGID_EXPENDITURE;
    }

    private static Money sum(ProgrammeResult entry) {
        Money oneOff = entry.oneOffAmount();
        return oneOff == null ? Decisions.orZero(entry.monthlyAmount()) : oneOff;
    }
}
