package io.yimen.rules;

import io.yimen.rules.Facts.Assets;
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
                .money("financial", assets().financial().fen())
                .with("persons", means.size())
                .money("line", means.lines().ofHousehold())
                .with("multiple", test.financialMultiple())
                .with("severe", means.hasSevereMember())
                .money("limit", Exact.halfUp(test.linesOfAll(), test.financialMultiple(), 0, 0, 1))
                .reads(
                        LineStandards.key(means.facts().residence()),
                        limits.key(means.hasSevereMember() ? AssetLimits.FINANCIAL_SEVERE : AssetLimits.FINANCIAL))
                .under(Citation.ASSETS);
    }

    private void explainVehicles() {
        line(Rule.ASSET_VEHICLE, Rule.MARGIN_ASSET_VEHICLE, Reason.ASSET_VEHICLE)
                .with("count", test.vehicles())
                .with("maxCount", limits.vehicleMaxCount())
                .money("highest", test.highestVehicle())
                .money("maxValue", limits.vehicleMaxValue())
                .with("ignored", assets().vehicles().size() - test.vehicles())
                .reads(limits.key(AssetLimits.VEHICLE_COUNT), limits.key(AssetLimits.VEHICLE_VALUE))
                .under(Citation.ASSETS);
    }

    private void explainDwellings() {
        line(Rule.ASSET_DWELLING, Rule.MARGIN_ASSET_DWELLING, Reason.ASSET_DWELLING)
                .with("count", assets().dwellings().size())
                .with("maxCount", limits.dwellingMaxCount())
                .with("area", Trace.yuan(test.area()))
                .with("persons", means.size())
                .with("maxAreaPerPerson", Trace.yuan(limits.dwellingAreaPerPerson()))
                .reads(limits.key(AssetLimits.DWELLING_COUNT), limits.key(AssetLimits.DWELLING_AREA))
                .under(Citation.ASSETS);
    }

    private void explainCompanies() {
        line(Rule.ASSET_COMPANY, Rule.MARGIN_ASSET_COMPANY, Reason.ASSET_COMPANY)
                .with("count", assets().companies().size())
                .money("highest", test.highestCapital())
                .money("max", limits.companyMaxCapital())
                .reads(limits.key(AssetLimits.COMPANY))
                .under(Citation.ASSETS);
    }

    private Trace.Line line(Rule ofDibao, Rule ofMargin, Reason reason) {
        boolean dibao = limits.prefix().equals(AssetLimits.DIBAO);
        return trace.test(dibao ? ofDibao : ofMargin, !test.failed().contains(reason));
    }

    private Assets assets() {
        return means.facts().assets();
    }
}
