package io.yimen.registry;

import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.RevealReason;
import io.yimen.security.Reveals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register as people look into it: every search and every opened file is on the record, never what was typed. */
@Service
public class PersonDesk {

    private final Registry registry;
    private final List<PersonInvolvement> involvements;
    private final Reveals reveals;
    private final AuditTrail audit;
    private final SearchRecord record;

    PersonDesk(
            Registry registry,
            List<PersonInvolvement> involvements,
            Reveals reveals,
            AuditTrail audit,
            SearchRecord record) {
        this.registry = registry;
        this.involvements = involvements;
        this.reveals = reveals;
        this.audit = audit;
        this.record = record;
    }

    @Transactional
    public FoundPeople search(String query) {
        SearchResult result = registry.search(query);
        List<PersonKey> keys = result.hits().stream().map(PersonHit::key).toList();
        Map<PersonKey, List<Involvement>> having = involvementsOf(keys);
        if (result.kind() != SearchResult.Kind.NOTHING_ASKED) {
            record.of(result);
        }
        return new FoundPeople(
                result,
                result.hits().stream()
                        .map(hit -> new FoundPeople.Found(hit, having.getOrDefault(hit.key(), List.of())))
                        .toList());
    }

    /** @throws PersonNotFound when there is none in the caller's area */
    @Transactional
    public PersonFile open(PersonKey key) {
        PersonView person = registry.person(key);
        UUID household = person.household();
        List<MergedFile> merged = registry.merged(key);
        PersonKey real = person.mergedInto();
        List<PersonKey> all = new ArrayList<>(List.of(key));
        merged.forEach(file -> all.add(file.temporary()));
        if (real != null) {
            all.add(real);
        }
        List<Involvement> involvements = involvementsOf(all).values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(Involvement::at).reversed())
                .toList();
        PersonFile file = new PersonFile(
                person,
                household == null ? null : registry.household(key.county(), household),
                involvements,
                merged,
                real != null && !registry.people(List.of(real)).isEmpty());
        audit.record(AuditEvent.ok(key.county(), "PERSON_VIEWED", key.id().toString()));
        return file;
    }

    /** @throws HouseholdNotFound when there is none in the caller's area */
    @Transactional
    public HouseholdView openHousehold(int county, UUID id) {
        HouseholdView household = registry.household(county, id);
        audit.record(AuditEvent.ok(county, "HOUSEHOLD_VIEWED", id.toString()));
        return household;
    }

    /** The whole of one masked field, for a reason. */
    @Transactional
    public String reveal(PersonKey key, SensitiveField field, RevealReason reason) {
        return reveals.reveal(
                new Reveals.Reveal(key.county(), key.id().toString(), field.wireName(), reason),
                () -> registry.reveal(key, field));
    }

    private Map<PersonKey, List<Involvement>> involvementsOf(Collection<PersonKey> keys) {
        Map<PersonKey, List<Involvement>> all = new HashMap<>();
        if (keys.isEmpty()) {
            return all;
        }
        for (PersonInvolvement source : involvements) {
            source.of(keys).forEach((key, found) -> all.merge(key, found, PersonDesk::together));
        }
        return all;
    }

    private static List<Involvement> together(List<Involvement> some, List<Involvement> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparing(Involvement::at).reversed())
                .toList();
    }
}
