package io.yimen.rules;

/** Dibao for the household: assets within the rules and income below the lines. */
@LegalBasis({"DIBAO-2021#art-12", "SAL-2026#art-18"})
final class DibaoHousehold {

    private final Means means;
    private final int failed;
    private final boolean incomeBelow;

    DibaoHousehold(Means means) {
        this.means = means;
        long income = means.income().yearly();
        long limit = means.lines().yearly();
        incomeBelow =
                income < limit || income == limit && means.parameters().dibao().lineInclusive();
        failed = new AssetTest(means, means.parameters().assets()).failed()
                | Reasons.when(!incomeBelow, Reasons.INCOME_NOT_BELOW_LINE);
    }

    boolean isEligible() {
        return failed == Reasons.NONE;
    }

    /** A set of {@link Reasons}. */
    int failed() {
        return failed;
    }

    void explain(Trace trace) {
        new AssetTrace(means, means.parameters().assets(), failed, trace).explain();
        trace.test(Rule.DIBAO_INCOME, incomeBelow)
                .with(
                        means.income().amount(),
                        means.lines().yearlyAmount(),
                        means.parameters().dibao().lineInclusive())
                .reads(DibaoParameters.INCLUSIVE)
                .under(Citation.COUNTED_INCOME);
    }
}
