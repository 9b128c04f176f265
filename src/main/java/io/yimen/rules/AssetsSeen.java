package io.yimen.rules;

import io.yimen.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the family owns and what it may own, as the four asset tests of one programme look at it.
 *
 * @param persons how many count
 * @param severe whether one of them is severely disabled or seriously ill
 * @param line of the household, a month
 * @param financialLimit up to which savings are within the rules, in fen
 * @param area of all homes in hundredths of a square metre
 */
record AssetsSeen(
        Holdings holdings, AssetLimits limits, int persons, boolean severe, Money line, long financialLimit, long area)
        implements Seen {

    static AssetsSeen of(Means means, AssetTest test) {
        return new AssetsSeen(
                means.holdings(),
                test.limits(),
                means.size(),
                means.hasSevereMember(),
                means.lines().householdAmount(),
                Exact.halfUp(test.linesOfAll(), test.financialMultiple(), 0, 0, 1),
                means.holdings().area());
    }

    @Override
    public @Nullable Object[] by(Rule rule) {
        return switch (rule) {
            case ASSET_FINANCIAL, MARGIN_ASSET_FINANCIAL -> financial();
            case ASSET_VEHICLE, MARGIN_ASSET_VEHICLE -> vehicles();
            case ASSET_DWELLING, MARGIN_ASSET_DWELLING -> dwellings();
            case ASSET_COMPANY, MARGIN_ASSET_COMPANY -> companies();
            default -> throw new IllegalArgumentException(rule + " does not look at what the family owns");
        };
    }

    private @Nullable Object[] financial() {
        return new Object[] {
            holdings.financial(),
            persons,
            line,
            severe ? limits.financialMultipleSevere() : limits.financialMultiple(),
            severe,
            Money.ofFen(financialLimit)
        };
    }

    private @Nullable Object[] vehicles() {
        return new Object[] {
            holdings.vehicles(),
            limits.vehicleMaxCount(),
            Money.ofFen(holdings.highestVehicle()),
            limits.vehicleMaxValue(),
            holdings.vehiclesIgnored()
        };
    }

    private @Nullable Object[] dwellings() {
        return new Object[] {
            holdings.dwellings(), limits.dwellingMaxCount(), Money.ofFen(area), persons, limits.dwellingAreaPerPerson()
        };
    }

    private @Nullable Object[] companies() {
        return new Object[] {holdings.companies(), Money.ofFen(holdings.highestCapital()), limits.companyMaxCapital()};
    }
}
