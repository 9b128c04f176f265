package io.yimen.rules;

import io.yimen.common.Money;

/** A family at the margin: not on Dibao, assets within wider limits, income below a multiple of the lines. */
@LegalBasis({"DIBAO-2021#art-8", "SAL-2026#art-21"})
final class Margin {

    private static final String[] INCOME_READ = {MarginParameters.MULTIPLE, MarginParameters.INCLUSIVE};

    private final Means means;
    private final boolean dibao;
    private final int assetsFailed;
    private final boolean incomeBelow;
    private TraceLine[] assetLines = {};

    Margin(Means means, DibaoHousehold household) {
        this.means = means;
        dibao = household.isEligible();
        assetsFailed = dibao && means.parameters().isMarginWider()
                ? Reasons.NONE
                : new AssetTest(means, means.parameters().marginAssets()).failed();
        incomeBelow = isIncomeBelow();
    }

    boolean isEligible() {
        return !dibao && incomeBelow && assetsFailed == Reasons.NONE;
    }

    int assetsFailed() {
        return assetsFailed;
    }

    /** A set of {@link Reasons}. */
    int failed() {
        return assetsFailed
                | Reasons.when(!incomeBelow, Reasons.INCOME_NOT_BELOW_MARGIN)
                | Reasons.when(dibao, Reasons.ALREADY_DIBAO);
    }

    void explain(Trace trace) {
        trace.test(Rule.MARGIN_NOT_DIBAO, !dibao).under(Citation.MARGIN);
        assetLines = new AssetTrace(means, means.parameters().marginAssets(), assetsFailed, trace).explain();
        MarginParameters margin = means.parameters().margin();
        trace.test(Rule.MARGIN_INCOME, incomeBelow)
                .with(
                        means.income().amount(),
                        Money.ofFen(Exact.halfUp(means.lines().yearly(), margin.multipleBp(), 0, 0, 10_000)),
                        margin.multipleBp(),
                        margin.inclusive())
                .reads(INCOME_READ)
                .under(Citation.MARGIN);
    }

    /** Repeats what the margin entry said of the assets. */
    void repeatAssets(Trace trace) {
        for (TraceLine line : assetLines) {
            trace.add(line);
        }
    }

    private boolean isIncomeBelow() {
        MarginParameters margin = means.parameters().margin();
        int toLimit =
                Exact.compare(means.income().yearly(), 10_000, means.lines().yearly(), margin.multipleBp());
        return toLimit < 0 || toLimit == 0 && margin.inclusive();
    }
}
