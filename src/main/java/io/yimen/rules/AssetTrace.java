package io.yimen.rules;

import io.yimen.common.Money;

/** Reads the four asset tests aloud, under the names of Dibao or of the margin programme. */
final class AssetTrace {

    private final Means means;
    private final AssetTest test;
    private final AssetLimits limits;
    private final int failed;
    private final Trace trace;

    /** @param failed what the test of these means against these limits has found */
    AssetTrace(Means means, AssetLimits limits, int failed, Trace trace) {
        this.means = means;
        test = new AssetTest(means, limits);
        this.limits = limits;
        this.failed = failed;
        this.trace = trace;
    }

    /** The four tests, also to be repeated in an entry that rests on them too. */
    TraceLine[] explain() {
        return new TraceLine[] {explainFinancial(), explainVehicles(), explainDwellings(), explainCompanies()};
    }

    private TraceLine explainFinancial() {
        return line(Rule.ASSET_FINANCIAL, Rule.MARGIN_ASSET_FINANCIAL, Reasons.ASSET_FINANCIAL)
                .with(
                        holdings().financial(),
                        means.size(),
                        means.lines().householdAmount(),
                        test.financialMultiple(),
                        means.hasSevereMember(),
                        Money.ofFen(Exact.halfUp(test.linesOfAll(), test.financialMultiple(), 0, 0, 1)))
                .reads(
                        LineStandards.key(means.facts().residence()),
                        limits.keys().financial(means.hasSevereMember()))
                .under(Citation.ASSETS);
    }

    private TraceLine explainVehicles() {
        return line(Rule.ASSET_VEHICLE, Rule.MARGIN_ASSET_VEHICLE, Reasons.ASSET_VEHICLE)
                .with(
                        holdings().vehicles(),
                        limits.vehicleMaxCount(),
                        Money.ofFen(holdings().highestVehicle()),
                        limits.vehicleMaxValue(),
                        holdings().vehiclesIgnored())
                .reads(limits.keys().vehicles())
                .under(Citation.ASSETS);
    }

    private TraceLine explainDwellings() {
        return line(Rule.ASSET_DWELLING, Rule.MARGIN_ASSET_DWELLING, Reasons.ASSET_DWELLING)
                .with(
                        holdings().dwellings(),
                        limits.dwellingMaxCount(),
                        Money.ofFen(holdings().area()),
                        means.size(),
                        limits.dwellingAreaPerPerson())
                .reads(limits.keys().dwellings())
                .under(Citation.ASSETS);
    }

    private TraceLine explainCompanies() {
        return line(Rule.ASSET_COMPANY, Rule.MARGIN_ASSET_COMPANY, Reasons.ASSET_COMPANY)
                .with(holdings().companies(), Money.ofFen(holdings().highestCapital()), limits.companyMaxCapital())
                .reads(limits.keys().company())
                .under(Citation.ASSETS);
    }

    private TraceLine line(Rule ofDibao, Rule ofMargin, int reason) {
        boolean dibao = limits.keys() == AssetLimits.DIBAO;
        return trace.test(dibao ? ofDibao : ofMargin, !Reasons.contains(failed, reason));
    }

    private Holdings holdings() {
        return means.holdings();
    }
}
