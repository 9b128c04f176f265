package io.yimen.rules;

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
                .with("financial", holdings().financial())
                .with("persons", means.size())
                .money("line", means.lines().ofHousehold())
                .with("multiple", test.financialMultiple())
                .with("severe", means.hasSevereMember())
                .money("limit", Exact.halfUp(test.linesOfAll(), test.financialMultiple(), 0, 0, 1))
                .reads(
                        LineStandards.key(means.facts().residence()),
                        limits.keys().financial(means.hasSevereMember()))
                .under(Citation.ASSETS);
    }

    private void explainVehicles() {
        line(Rule.ASSET_VEHICLE, Rule.MARGIN_ASSET_VEHICLE, Reason.ASSET_VEHICLE)
                .with("count", holdings().vehicles())
                .with("maxCount", limits.vehicleMaxCount())
                .money("highest", holdings().highestVehicle())
                .money("maxValue", limits.vehicleMaxValue())
                .with("ignored", holdings().vehiclesIgnored())
                .reads(limits.keys().vehicleCount(), limits.keys().vehicleValue())
                .under(Citation.ASSETS);
    }

    private void explainDwellings() {
        line(Rule.ASSET_DWELLING, Rule.MARGIN_ASSET_DWELLING, Reason.ASSET_DWELLING)
                .with("count", holdings().dwellings())
                .with("maxCount", limits.dwellingMaxCount())
                .money("area", holdings().area())
                .with("persons", means.size())
                .money("maxAreaPerPerson", limits.dwellingAreaPerPerson())
                .reads(limits.keys().dwellingCount(), limits.keys().dwellingArea())
                .under(Citation.ASSETS);
    }

    private void explainCompanies() {
        line(Rule.ASSET_COMPANY, Rule.MARGIN_ASSET_COMPANY, Reason.ASSET_COMPANY)
                .with("count", holdings().companies())
                .money("highest", holdings().highestCapital())
                .money("max", limits.companyMaxCapital())
                .reads(limits.keys().company())
                .under(Citation.ASSETS);
    }

    private Trace.Line line(Rule ofDibao, Rule ofMargin, Reason reason) {
        boolean dibao = limits.keys() == AssetLimits.DIBAO;
        return trace.test(dibao ? ofDibao : ofMargin, !test.failed().contains(reason));
    }

    private Holdings holdings() {
        return means.holdings();
    }
}
