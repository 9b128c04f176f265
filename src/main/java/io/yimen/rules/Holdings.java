package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.Facts.Assets;
import io.yimen.rules.Facts.Company;
import io.yimen.rules.Facts.Dwelling;
import io.yimen.rules.Facts.Vehicle;
import io.yimen.rules.Facts.VehicleKind;
import io.yimen.rules.Facts.VehiclePurpose;
import java.util.List;

/** What the family owns, as every asset test looks at it. */
@LegalBasis("DIBAO-2021#art-14")
final class Holdings {

    private final Assets assets;
    private final int vehicles;
    private final long highestVehicle;
    private final long highestCapital;

    Holdings(Assets assets) {
        this.assets = assets;
        int counted = 0;
        long highest = 0;
        List<Vehicle> all = assets.vehicles();
        for (int i = 0; i < all.size(); i++) {
            if (counts(all.get(i))) {
                counted++;
                highest = Math.max(highest, all.get(i).value().fen());
            }
        }
        vehicles = counted;
        highestVehicle = highest;
        highestCapital = highestCapital(assets.companies());
    }

    Money financial() {
        return assets.financial();
    }

    /** How many vehicles count: those for a livelihood or a disability, motorcycles and tricycles do not. */
    int vehicles() {
        return vehicles;
    }

    int vehiclesIgnored() {
        return assets.vehicles().size() - vehicles;
    }

    /** The value of the dearest vehicle that counts. */
    long highestVehicle() {
        return highestVehicle;
    }

    int dwellings() {
        return assets.dwellings().size();
    }

    /** The area of all homes in hundredths of a square metre. */
    long area() {
        long area = 0;
        List<Dwelling> all = assets.dwellings();
        for (int i = 0; i < all.size(); i++) {
            area = Math.addExact(area, all.get(i).areaHundredths());
        }
        return area;
    }

    int companies() {
        return assets.companies().size();
    }

    long highestCapital() {
        return highestCapital;
    }

    private static boolean counts(Vehicle vehicle) {
        return vehicle.purpose() == VehiclePurpose.PRIVATE
                && vehicle.kind() != VehicleKind.MOTORCYCLE
                && vehicle.kind() != VehicleKind.TRICYCLE;
    }

    private static long highestCapital(List<Company> companies) {
        long highest = 0;
        for (int i = 0; i < companies.size(); i++) {
            highest = Math.max(highest, companies.get(i).registeredCapital().fen());
        }
        return highest;
    }
}
