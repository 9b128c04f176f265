package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.ProgrammeDecision.Reason;

/** A family at the margin: not on Dibao, assets within wider limits, income below a multiple of the lines. */
@LegalBasis({"DIBAO-2021#art-8", "SAL-2026#art-21"})
final class Margin {

    private static final String[] INCOME_READ = {MarginParameters.MULTIPLE, MarginParameters.INCLUSIVE};

    private final Means means;
    private final boolean dibao;
    private final AssetTest assets;
    private final boolean incomeBelow;
    private TraceLine[] assetLines = {};

    Margin(Means means, DibaoHousehold household) {
        this.means = means;
        dibao = household.isEligible();
        assets = new AssetTest(means, means.parameters().marginAssets());
        incomeBelow = isIncomeBelow();
    }

    boolean isEligible() {
        return !dibao && incomeBelow && assets.passes();
    }

    boolean assetsPass() {
        return assets.passes();
    }

    Reasons assetsFailed() {
        return assets.failed();
    }

    Reasons failed() {
        return assets.failed()
                .when(!incomeBelow, Reason.INCOME_NOT_BELOW_MARGIN)
                .when(dibao, Reason.ALREADY_DIBAO);
    }

    void explain(Trace trace) {
        trace.test(Rule.MARGIN_NOT_DIBAO, !dibao).under(Citation.MARGIN);
        assetLines = new AssetTrace(means, assets, means.parameters().marginAssets(), trace).explain();
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
            trace.repeat(line);
        }
    }

    private boolean isIncomeBelow() {
        MarginParameters margin = means.parameters().margin();
        int toLimit =
                Exact.compare(means.income().yearly(), 10_000, means.lines().yearly(), margin.multipleBp());
        return toLimit < 0 || toLimit == 0 && margin.inclusive();
    }
}
