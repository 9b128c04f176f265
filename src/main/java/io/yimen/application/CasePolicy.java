package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.policy.PolicySet;
import io.yimen.policy.PolicyValue;
import io.yimen.screening.ScreeningResult.DecisionLevel;
import java.util.Map;

/** What the policy in force says about the procedure, as opposed to the means test. */
record CasePolicy(
        int inquiryStartDays,
        int noticeDays,
        int countyDays,
        int tekunTownshipDays,
        int tekunCountyDays,
        int total,
        int totalDelegated,
        int totalExtended,
        boolean noticeCounts,
        boolean delegated,
        int sampleBasisPoints,
        int reportMonths,
        int objectionDays,
        int selfCareDays,
        ReliefTerms relief) {

    /** Of temporary assistance: the days in which quick relief is paid, and up to what amount who decides. */
    record ReliefTerms(int quickDays, Money townshipLimit, Money countyLimit) {

        DecisionLevel level(Money amount) {
            if (amount.compareTo(townshipLimit) <= 0) {
                return DecisionLevel.TOWNSHIP;
            }
            return amount.compareTo(countyLimit) <= 0 ? DecisionLevel.COUNTY : DecisionLevel.COUNTY_GOVERNMENT;
        }
    }

    static CasePolicy of(PolicySet set) {
        Map<String, PolicyValue> values = set.values();
        return new CasePolicy(
                number(values, "clock.inquiry_start_workdays"),
                number(values, "clock.notice_days"),
                number(values, "clock.county_workdays"),
                number(values, "clock.tekun_township_workdays"),
                number(values, "clock.tekun_county_workdays"),
                number(values, "clock.total_workdays"),
                number(values, "clock.total_workdays_delegated"),
                number(values, "clock.total_workdays_extended"),
                flag(values, "clock.notice_counts"),
                flag(values, "decision.delegated_to_township"),
                number(values, "sample.county_visit_bp"),
                number(values, "hiavs.report_validity_months"),
                number(values, "hiavs.objection_days"),
                number(values, "clock.selfcare_workdays"),
                new ReliefTerms(
                        number(values, "temp.quick_days"),
                        Money.ofYuan(text(values, "temp.township_limit")),
                        Money.ofYuan(text(values, "temp.county_limit"))));
    }

    int totalDays(boolean extended) {
        return extended ? totalExtended : delegated ? totalDelegated : total;
    }

    /** How many of so many cases are drawn: the share, rounded up. */
    static int drawn(int cases, int basisPoints) {
        return (int) (((long) cases * basisPoints + 9_999) / 10_000);
    }

    private static int number(Map<String, PolicyValue> values, String key) {
        return Integer.parseInt(text(values, key));
    }

    private static boolean flag(Map<String, PolicyValue> values, String key) {
        return Boolean.parseBoolean(text(values, key));
    }

    private static String text(Map<String, PolicyValue> values, String key) {
        PolicyValue value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("The catalogue has a default for " + key);
        }
        return value.value();
    }
}
