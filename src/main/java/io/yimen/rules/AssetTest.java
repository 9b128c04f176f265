package io.yimen.rules;

import io.yimen.rules.ProgrammeDecision.Reason;

/** The four asset tests, all of them always: savings, vehicles, homes and companies. */
@LegalBasis("DIBAO-2021#art-14")
final class AssetTest {

    private final Means means;
    private final AssetLimits limits;
    private final Reasons failed;

    AssetTest(Means means, AssetLimits limits) {
        this.means = means;
        this.limits = limits;
        failed = Reasons.NONE
                .when(savingsExceedLimit(), Reason.ASSET_FINANCIAL)
                .when(vehiclesExceedLimit(), Reason.ASSET_VEHICLE)
                .when(homesExceedLimit(), Reason.ASSET_DWELLING)
                .when(holdings().highestCapital() > limits.companyMaxCapital().fen(), Reason.ASSET_COMPANY);
    }

    Reasons failed() {
        return failed;
    }

    boolean passes() {
        return failed.isEmpty();
    }

    long financialMultiple() {
        return means.hasSevereMember() ? limits.financialMultipleSevere() : limits.financialMultiple();
    }

    /** One month's line for every counted member. */
    long linesOfAll() {
        return means.size() * means.lines().ofHousehold();
    }

    private boolean savingsExceedLimit() {
        return Exact.compare(holdings().financial().fen(), 1, linesOfAll(), financialMultiple()) > 0;
    }

    private boolean vehiclesExceedLimit() {
        return holdings().vehicles() > limits.vehicleMaxCount()
                || holdings().highestVehicle() > limits.vehicleMaxValue().fen();
    }

    private boolean homesExceedLimit() {
        boolean tooMany = holdings().dwellings() > limits.dwellingMaxCount();
        long areaPerPerson = limits.dwellingAreaPerPerson().fen();
        boolean smallEnough =
                areaPerPerson > 0 && Exact.compare(holdings().area(), 1, areaPerPerson, means.size()) <= 0;
        return tooMany && !smallEnough;
    }

    private Holdings holdings() {
        return means.holdings();
    }
}
