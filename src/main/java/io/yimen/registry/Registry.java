package io.yimen.registry;

import io.yimen.common.BusinessClock;
import io.yimen.common.NationalId;
import io.yimen.common.Uuid7;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of persons and households; one person in the nation has one file. */
@Service
public class Registry {

    private final PersonFiles files;
    private final Households households;
    private final PersonSearch search;
    private final Identities identities;
    private final BusinessClock clock;

    Registry(
            PersonFiles files, Households households, PersonSearch search, Identities identities, BusinessClock clock) {
        this.files = files;
        this.households = households;
        this.search = search;
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * Makes a person's file or finds the one there is; two at once make one.
     *
     * @throws IllegalArgumentException when the birth date lies ahead
     * @throws OutsideArea when the responsible township is not the caller's
     */
    @Transactional
    public Registered register(RegisterPerson command) {
        if (command.birthDate().isAfter(clock.today())) {
            throw new IllegalArgumentException("Nobody is born after today");
        }
        UUID id = Uuid7.next();
        NationalId number = command.id();
        if (number == null) {
            return files.open(command, id, Optional.empty());
        }
        byte[] idHash = identities.hash(number);
        var place = identities.claim(idHash, command, id);
        return id.equals(place.person()) ? files.open(command, id, Optional.of(idHash)) : files.known(command, place);
    }

    /** Who keeps the file of a number, if anybody does. */
    @Transactional(readOnly = true)
    public Optional<Registered> known(NationalId id) {
        byte[] idHash = identities.hash(id);
        return identities.place(idHash).map(place -> files.whereabouts(place, idHash));
    }

    /** @throws PersonNotFound when there is none in the caller's area */
    @Transactional(readOnly = true)
    public PersonView person(PersonKey key) {
        return files.find(key.county(), List.of(key.id())).stream().findFirst().orElseThrow(PersonNotFound::new);
    }

    /** The people of a list in one question a county; those outside the caller's area are left out. */
    @Transactional(readOnly = true)
    public List<PersonView> people(Collection<PersonKey> keys) {
        return keys.stream()
                .collect(Collectors.groupingBy(
                        PersonKey::county, Collectors.mapping(PersonKey::id, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(county -> files.find(county.getKey(), county.getValue()).stream())
                .toList();
    }

    /**
     * The people of a county with their whole numbers, for questions to other registers; whoever asks sees to it that each
     * question is on the person's record.
     */
    @Transactional(readOnly = true)
    public List<IdentifiedPerson> identified(int county, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : files.identified(county, ids);
    }

    /**
     * Makes the household of the head or brings it up to date, and answers its id.
     *
     * @throws PersonNotFound when a member has no file in the caller's area
     */
    @Transactional
    public UUID registerHousehold(RegisterHousehold command) {
        return households.register(command);
    }

    /** @throws HouseholdNotFound when there is none in the caller's area */
    @Transactional(readOnly = true)
    public HouseholdView household(int county, UUID id) {
        return households.find(county, id);
    }

    /** The temporary files that turned out to be a person's. */
    @Transactional(readOnly = true)
    public List<MergedFile> merged(PersonKey person) {
        return files.merged(person);
    }

    /** By ID number (whole), or by name in Chinese, pinyin or initials. */
    @Transactional(readOnly = true)
    public SearchResult search(String query) {
        return search.search(query);
    }

    /**
     * The whole of a masked field; {@link PersonDesk} is the way for people, which puts each look on the record.
     *
     * @throws PersonNotFound when there is no such person in the caller's area, or nothing in the field
     */
    @Transactional(readOnly = true)
    public String reveal(PersonKey key, SensitiveField field) {
        if (!files.covers(key)) {
            throw new PersonNotFound();
        }
        return files.plain(key, field).orElseThrow(PersonNotFound::new);
    }
}
