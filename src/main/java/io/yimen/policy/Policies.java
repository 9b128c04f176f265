package io.yimen.policy;

import io.yimen.common.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The policy in force in a county on a day: nation, province, prefecture, county, the most specific value wins. */
@Service
public class Policies {

    private final PolicyRepository repository;
    private final PolicyCatalogue catalogue;
    private volatile @Nullable Known known;

    private record Known(PolicyVersions versions, PolicyStretches stretches) {}

    Policies(PolicyRepository repository, PolicyCatalogue catalogue) {
        this.repository = repository;
        this.catalogue = catalogue;
    }

    /** Answers from memory; the only question to the database is the first one after a load. */
    public PolicySet inForce(int county, LocalDate on) {
        Known now = known();
        RegionCode place = RegionCode.ofCounty(county);
        return new PolicySet(county, on, now.stretches().of(place, on, () -> valuesIn(now.versions(), place, on)));
    }

    /** The policy of a day as it was known at an instant, without the corrections published since; for replaying a decision. */
    public PolicySet inForce(int county, LocalDate on, Instant known) {
        return set(versions().knownAt(known), county, on);
    }

    /**
     * The policy of a day as if the draft were published: its values are laid over at its region and from its start, so a more
     * specific region's own value still wins.
     */
    public PolicySet withDraft(int county, LocalDate on, PolicyDraft draft) {
        return set(versions().with(draft), county, on);
    }

    /** A published value by its id, also one that has been corrected since. */
    public Optional<PolicyValue> find(UUID id) {
        return versions().version(id).map(PolicyVersion::value);
    }

    /** The set of exactly these values, corrected since or not, with the catalogue's default wherever none of them stands. */
    public PolicySet exactly(int county, LocalDate on, Set<UUID> ids) {
        Map<String, PolicyValue> values = new TreeMap<>();
        catalogue
                .all()
                .forEach(parameter -> byDefault(parameter).ifPresent(value -> values.put(parameter.key(), value)));
        versions().all().stream()
                .map(PolicyVersion::value)
                .filter(value -> value.id() != null && ids.contains(value.id()))
                .forEach(value -> values.put(value.key(), value));
        return new PolicySet(county, on, values);
    }

    /** What reaches a region of any level, by key; every key that has a value or default. */
    Map<String, PolicyValue> valuesIn(PolicyVersions known, RegionCode place, LocalDate on) {
        Map<String, PolicyValue> values = new TreeMap<>();
        for (Parameter parameter : catalogue.all()) {
            known.inForce(parameter, place, on)
                    .or(() -> byDefault(parameter))
                    .ifPresent(value -> values.put(parameter.key(), value));
        }
        return values;
    }

    /** Makes the next question read the table again; waits for a reading that began before. */
    synchronized void forget() {
        known = null;
    }

    /** Forgets what is in memory when more has been published meanwhile, by whichever node. */
    void refresh() {
        Known now = known;
        if (now != null && now.versions().all().size() != repository.count()) {
            forget();
        }
    }

    /** Everything published, read once and kept. */
    PolicyVersions versions() {
        return known().versions();
    }

    private Known known() {
        Known now = known;
        return now == null ? read() : now;
    }

    private synchronized Known read() {
        Known now = known;
        if (now == null) {
            PolicyVersions versions = new PolicyVersions(repository.all());
            now = new Known(versions, new PolicyStretches(versions));
            known = now;
        }
        return now;
    }

    private PolicySet set(PolicyVersions known, int county, LocalDate on) {
        return new PolicySet(county, on, valuesIn(known, RegionCode.ofCounty(county), on));
    }

    private static Optional<PolicyValue> byDefault(Parameter parameter) {
        return parameter.defaultValue().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PolicyValue(parameter.key(), parameter.defaultValue(), RegionCode.NATION, null, "", null));
    }
}
