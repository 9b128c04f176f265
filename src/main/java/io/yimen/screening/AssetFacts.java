package io.yimen.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yimen.common.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the household owns. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssetFacts(
        @Nullable Money financial,
        boolean overLimitUnknownAmount,
        List<Vehicle> vehicles,
        List<Dwelling> dwellings,
        List<Company> companies) {

    public AssetFacts {
        vehicles = Absent.orEmpty(vehicles);
        dwellings = Absent.orEmpty(dwellings);
        companies = Absent.orEmpty(companies);
    }

    /** What a vehicle is. */
    public enum VehicleKind {
        CAR,
        TRUCK,
        MOTORCYCLE,
        TRICYCLE,
        TRACTOR,
        OTHER
    }

    /** What it is for. */
    public enum VehiclePurpose {
        PRIVATE,
        LIVELIHOOD,
        DISABILITY
    }

    /** A vehicle and its present value. */
    public record Vehicle(VehicleKind kind, VehiclePurpose purpose, Money value) {}

    /** A dwelling the household owns; the area in square metres, written as a decimal string. */
    public record Dwelling(String areaSqm) {

        /** The area in hundredths of a square metre. */
        public long hundredths() {
            return new BigDecimal(areaSqm).movePointRight(2).longValueExact();
        }
    }

    /** A company or business a member holds. */
    public record Company(Money registeredCapital) {}
}
