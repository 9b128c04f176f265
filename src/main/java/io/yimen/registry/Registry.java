package io.yimen.registry;

import io.yimen.common.NationalId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The register of persons and households; one person in the nation has one file. */
@Service
public class Registry {

    /** Makes a person's file or finds the one there is; two at once make one. */
    public Registered register(RegisterPerson command) {
        throw new UnsupportedOperationException();
    }

    /** Who keeps the file of a number, if anybody does. */
    public Optional<Registered> known(NationalId id) {
        throw new UnsupportedOperationException();
    }

    /** @throws PersonNotFound when there is none in the caller's area */
    public PersonView person(PersonKey key) {
        throw new UnsupportedOperationException();
    }

    /** The people of a list in one question; those outside the caller's area are left out. */
    public List<PersonView> people(Collection<PersonKey> keys) {
        throw new UnsupportedOperationException();
    }

    /** Makes the household of the head or brings it up to date, and answers its id. */
    public UUID registerHousehold(RegisterHousehold command) {
        throw new UnsupportedOperationException();
    }

    /** @throws HouseholdNotFound when there is none in the caller's area */
    public HouseholdView household(int county, UUID id) {
        throw new UnsupportedOperationException();
    }

    /** By ID number (whole), or by name in Chinese, pinyin or initials. */
    public SearchResult search(String query) {
        throw new UnsupportedOperationException();
    }
}
