package io.yimen.rules;

/** The four asset tests, all of them always: savings, vehicles, homes and companies. */
@LegalBasis("DIBAO-2021#art-14")
record AssetTest(Means means, AssetLimits limits) {

    /** A set of {@link Reasons}. */
    int failed() {
        return Reasons.when(savingsExceedLimit(), Reasons.ASSET_FINANCIAL)
                | Reasons.when(vehiclesExceedLimit(), Reasons.ASSET_VEHICLE)
                | Reasons.when(homesExceedLimit(), Reasons.ASSET_DWELLING)
                | Reasons.when(
                        holdings().highestCapital() > limits.companyMaxCapital().fen(), Reasons.ASSET_COMPANY);
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
        if (holdings().dwellings() <= limits.dwellingMaxCount()) {
            return false;
        }
        long areaPerPerson = limits.dwellingAreaPerPerson().fen();
        return areaPerPerson <= 0 || Exact.compare(holdings().area(), 1, areaPerPerson, means.size()) > 0;
    }

    private Holdings holdings() {
        return means.holdings();
    }
}
