package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.ProgrammeDecision.Reason;

/** Reads the four asset tests aloud, under the names of Dibao or of the margin programme. */
final class AssetTrace {

    private final Means means;
    private final AssetTest test;
    private final AssetLimits limits;
    private final Trace trace;

    AssetTrace(Means means, AssetTest test, AssetLimits limits, Trace trace) {
        this.means = means;
        this.test = test;
        this.limits = limits;
        this.trace = trace;
    }

    void explain() {
        explainFinancial();
        explainVehicles();
        explainDwellings();
        explainCompanies();
    }

    private void explainFinancial() {
        line(Rule.ASSET_FINANCIAL, Rule.MARGIN_ASSET_FINANCIAL, Reason.ASSET_FINANCIAL)
                .with(
                        holdings().financial(),
                        means.size(),
                        Money.ofFen(means.lines().ofHousehold()),
                        test.financialMultiple(),
                        means.hasSevereMember(),
                        Money.ofFen(Exact.halfUp(test.linesOfAll(), test.financialMultiple(), 0, 0, 1)))
                .reads(
                        LineStandards.key(means.facts().residence()),
                        limits.keys().financial(means.hasSevereMember()))
                .under(Citation.ASSETS);
    }

    private void explainVehicles() {
        line(Rule.ASSET_VEHICLE, Rule.MARGIN_ASSET_VEHICLE, Reason.ASSET_VEHICLE)
                .with(
                        holdings().vehicles(),
                        limits.vehicleMaxCount(),
                        Money.ofFen(holdings().highestVehicle()),
                        Money.ofFen(limits.vehicleMaxValue()),
                        holdings().vehiclesIgnored())
                .reads(limits.keys().vehicleCount(), limits.keys().vehicleValue())
                .under(Citation.ASSETS);
    }

    private void explainDwellings() {
        line(Rule.ASSET_DWELLING, Rule.MARGIN_ASSET_DWELLING, Reason.ASSET_DWELLING)
                .with(
                        holdings().dwellings(),
                        limits.dwellingMaxCount(),
                        Money.ofFen(holdings().area()),
                        means.size(),
                        Money.ofFen(limits.dwellingAreaPerPerson()))
                .reads(limits.keys().dwellingCount(), limits.keys().dwellingArea())
                .under(Citation.ASSETS);
    }

    private void explainCompanies() {
        line(Rule.ASSET_COMPANY, Rule.MARGIN_ASSET_COMPANY, Reason.ASSET_COMPANY)
                .with(
                        holdings().companies(),
                        Money.ofFen(holdings().highestCapital()),
                        Money.ofFen(limits.companyMaxCapital()))
                .reads(limits.keys().company())
                .under(Citation.ASSETS);
    }

    private TraceLine line(Rule ofDibao, Rule ofMargin, Reason reason) {
        boolean dibao = limits.keys() == AssetLimits.DIBAO;
        return trace.test(dibao ? ofDibao : ofMargin, !test.failed().contains(reason));
    }

    private Holdings holdings() {
        return means.holdings();
    }
}
