package io.yimen.rules;

import io.yimen.rules.Facts.Assets;
import io.yimen.rules.Facts.Company;
import io.yimen.rules.Facts.Dwelling;
import io.yimen.rules.Facts.Vehicle;
import io.yimen.rules.Facts.VehicleKind;
import io.yimen.rules.Facts.VehiclePurpose;
import io.yimen.rules.ProgrammeDecision.Reason;
import java.util.EnumSet;
import java.util.Set;

/** The four asset tests, all of them always: savings, vehicles, homes and companies. */
@LegalBasis("DIBAO-2021#art-14")
final class AssetTest {

    private final Means means;
    private final AssetLimits limits;
    private final Assets assets;
    private final EnumSet<Reason> failed = EnumSet.noneOf(Reason.class);

    AssetTest(Means means, AssetLimits limits) {
        this.means = means;
        this.limits = limits;
        assets = means.facts().assets();
        failIf(savingsExceedLimit(), Reason.ASSET_FINANCIAL);
        failIf(
                vehicles() > limits.vehicleMaxCount() || highestVehicle() > limits.vehicleMaxValue(),
                Reason.ASSET_VEHICLE);
        failIf(homesExceedLimit(), Reason.ASSET_DWELLING);
        failIf(highestCapital() > limits.companyMaxCapital(), Reason.ASSET_COMPANY);
    }

    Set<Reason> failed() {
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

    /** How many vehicles count: those for a livelihood or a disability, motorcycles and tricycles do not. */
    int vehicles() {
        int count = 0;
        for (Vehicle vehicle : assets.vehicles()) {
            if (counts(vehicle)) {
                count++;
            }
        }
        return count;
    }

    long highestVehicle() {
        long highest = 0;
        for (Vehicle vehicle : assets.vehicles()) {
            if (counts(vehicle)) {
                highest = Math.max(highest, vehicle.value().fen());
            }
        }
        return highest;
    }

    /** The area of all homes in hundredths of a square metre. */
    long area() {
        long area = 0;
        for (Dwelling dwelling : assets.dwellings()) {
            area = Math.addExact(area, dwelling.areaHundredths());
        }
        return area;
    }

    long highestCapital() {
        long highest = 0;
        for (Company company : assets.companies()) {
            highest = Math.max(highest, company.registeredCapital().fen());
        }
        return highest;
    }

    private boolean savingsExceedLimit() {
        return Exact.compare(assets.financial().fen(), 1, linesOfAll(), financialMultiple()) > 0;
    }

    private boolean homesExceedLimit() {
        boolean tooMany = assets.dwellings().size() > limits.dwellingMaxCount();
        boolean smallEnough = limits.dwellingAreaPerPerson() > 0
                && Exact.compare(area(), 1, limits.dwellingAreaPerPerson(), means.size()) <= 0;
        return tooMany && !smallEnough;
    }

    private static boolean counts(Vehicle vehicle) {
        return vehicle.purpose() == VehiclePurpose.PRIVATE
                && vehicle.kind() != VehicleKind.MOTORCYCLE
                && vehicle.kind() != VehicleKind.TRICYCLE;
    }

    private void failIf(boolean exceeded, Reason reason) {
        if (exceeded) {
            failed.add(reason);
        }
    }
}
