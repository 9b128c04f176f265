package io.yimen.region;

import io.yimen.common.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Every administrative division, now and on any day; kept in memory. */
@Service
public class Regions {

    /** The region under its latest name, also when it has been abolished. */
    public Optional<RegionView> find(RegionCode code) {
        throw new UnsupportedOperationException();
    }

    /** The region as it was on a day; empty when it did not exist then. */
    public Optional<RegionView> find(RegionCode code, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** @throws UnknownRegion when there never was such a region */
    public RegionView get(RegionCode code) {
        throw new UnsupportedOperationException();
    }

    /** The regions one level down that existed on a day, by code. */
    public List<RegionView> childrenOf(RegionCode parent, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** What a region became: itself while it exists, else the region it was merged into, followed to the end. */
    public Optional<RegionView> successor(RegionCode code, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** The whole name from the province down, such as 陕西省西安市碑林区南院门街道. */
    public String path(RegionCode code, Locale locale) {
        throw new UnsupportedOperationException();
    }
}
