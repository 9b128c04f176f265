package io.yimen.policy;

import io.yimen.common.RegionCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The policy in force in a county on a day: nation, province, prefecture, county, the most specific value wins. */
@Service
public class Policies {

    private final PolicyRepository repository;
    private final PolicyCatalogue catalogue;
    private volatile @Nullable PolicyVersions versions;

    Policies(PolicyRepository repository, PolicyCatalogue catalogue) {
        this.repository = repository;
        this.catalogue = catalogue;
    }

    /** Answers from memory; the only question to the database is the first one after a load. */
    public PolicySet inForce(int county, LocalDate on) {
        PolicyVersions known = versions();
        RegionCode place = RegionCode.ofCounty(county);
        Map<String, PolicyValue> values = new TreeMap<>();
        for (Parameter parameter : catalogue.all()) {
            known.inForce(parameter, place, on)
                    .or(() -> byDefault(parameter))
                    .ifPresent(value -> values.put(parameter.key(), value));
        }
        return new PolicySet(county, on, values);
    }

    /** Makes the next question read the table again. */
    void forget() {
        versions = null;
    }

    private static Optional<PolicyValue> byDefault(Parameter parameter) {
        return parameter.defaultValue().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PolicyValue(parameter.key(), parameter.defaultValue(), RegionCode.NATION, null, "", null));
    }

    private PolicyVersions versions() {
        PolicyVersions known = versions;
        if (known == null) {
            known = new PolicyVersions(repository.all());
            versions = known;
        }
        return known;
    }
}
