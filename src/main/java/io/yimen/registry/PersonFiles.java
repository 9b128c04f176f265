package io.yimen.registry;

import io.yimen.common.BusinessClock;
import io.yimen.common.Masks;
import io.yimen.common.NationalId;
import io.yimen.common.RegionCode;
import io.yimen.registry.IdentityRepository.Place;
import io.yimen.registry.Registered.Elsewhere;
import io.yimen.registry.Registered.Here;
import io.yimen.security.FieldCipher;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Opens and finds the files of persons; what is sensitive is encrypted before it leaves this class. */
@Service
class PersonFiles {

    private static final String TABLE = "person";

    private final PersonRepository people;
    private final TemporaryFiles temporary;
    private final FieldCipher cipher;
    private final BusinessClock clock;
    private final Area area;

    PersonFiles(PersonRepository people, TemporaryFiles temporary, FieldCipher cipher, BusinessClock clock, Area area) {
        this.people = people;
        this.temporary = temporary;
        this.cipher = cipher;
        this.clock = clock;
        this.area = area;
    }

    Registered open(RegisterPerson command, UUID id, Optional<byte[]> idHash) {
        area.require(command.townshipCode());
        PersonRow row = row(command, id, idHash);
        people.insert(row);
        people.insertKeys(row, SearchKeys.of(row.name()));
        return new Here(new PersonKey(row.county(), id), true, false);
    }

    /** The number is taken: the file is the caller's to see, or only its place is. A known file is never changed here. */
    Registered known(RegisterPerson command, Place place) {
        UUID person = place.person();
        return person == null
                ? elsewhere(place)
                : find(place.county(), List.of(person)).stream()
                        .findFirst()
                        .<Registered>map(view -> new Here(view.key(), false, differs(view, command)))
                        .orElseGet(() -> elsewhere(place));
    }

    Registered whereabouts(Place place, byte[] idHash) {
        return byHash(place.county(), idHash)
                .<Registered>map(hit -> new Here(hit.key(), false, false))
                .orElseGet(() -> elsewhere(place));
    }

    Optional<PersonHit> byHash(int county, byte[] idHash) {
        return area.coversCounty(county) ? people.findByHash(county, idHash) : Optional.empty();
    }

    List<PersonView> find(int county, Collection<UUID> ids) {
        return area.coversCounty(county) ? people.find(county, ids) : List.of();
    }

    List<IdentifiedPerson> identified(int county, Collection<UUID> ids) {
        return area.coversCounty(county) ? people.identified(county, ids, this::number) : List.of();
    }

    private NationalId number(UUID id, byte[] stored) {
        return new NationalId(cipher.decrypt(stored, TABLE, id, SensitiveField.ID_NUMBER.column()));
    }

    boolean covers(PersonKey key) {
        return area.coversCounty(key.county());
    }

    /** The whole of an encrypted field; the caller sees to it that this is allowed and on the record. */
    Optional<String> plain(PersonKey key, SensitiveField field) {
        return people.cipher(key, field).map(stored -> cipher.decrypt(stored, TABLE, key.id(), field.column()));
    }

    /** Within the own county the township may be named, of another county nothing but the county. */
    private Elsewhere elsewhere(Place place) {
        return new Elsewhere(place.county(), area.coversCounty(place.county()) ? place.township() : 0);
    }

    private static boolean differs(PersonView known, RegisterPerson command) {
        return !SearchKeys.bare(known.name()).equals(SearchKeys.bare(command.name()));
    }

    private PersonRow row(RegisterPerson command, UUID id, Optional<byte[]> idHash) {
        NationalId number = command.id();
        String phone = command.phone();
        return new PersonRow(
                command.county(),
                command.townshipCode(),
                id,
                command.name(),
                command.birthDate(),
                command.sex(),
                idHash.orElse(null),
                number == null ? null : encrypted(number.value(), id, SensitiveField.ID_NUMBER),
                number == null ? null : number.masked(),
                command.noIdReason(),
                phone == null ? null : encrypted(phone, id, SensitiveField.PHONE),
                phone == null ? null : Masks.phone(phone),
                command.hukouTownship(),
                command.habitualTownship(),
                clock.now(),
                number == null ? temporary.nextKey(command.county(), clock.today()) : null);
    }

    List<MergedFile> merged(PersonKey person) {
        return area.coversCounty(person.county())
                ? temporary.mergedInto(person.county(), List.of(person.id()))
                : List.of();
    }

    /** The number and name of somebody who had none. */
    void identified(TemporaryFile file, NationalId number, String name, byte[] idHash) {
        PersonRow row = new PersonRow(
                file.county(),
                file.township(),
                file.id(),
                name,
                number.birthDate(),
                number.sex(),
                idHash,
                encrypted(number.value(), file.id(), SensitiveField.ID_NUMBER),
                number.masked(),
                null,
                null,
                null,
                RegionCode.NATION,
                RegionCode.NATION,
                clock.now(),
                file.key());
        temporary.identify(row);
        people.insertKeys(row, SearchKeys.of(name));
    }

    private byte[] encrypted(String plain, UUID id, SensitiveField field) {
        return cipher.encrypt(plain, TABLE, id, field.column());
    }
}
