package io.yimen.registry;

import io.yimen.common.NationalId;
import io.yimen.registry.IdentityRepository.Place;
import io.yimen.security.BlindIndex;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Knows for every number in the nation which county keeps the file, without knowing the number. */
@Service
class Identities {

    private final IdentityRepository identities;
    private final BlindIndex blindIndex;

    Identities(IdentityRepository identities, BlindIndex blindIndex) {
        this.identities = identities;
        this.blindIndex = blindIndex;
    }

    byte[] hash(NationalId id) {
        return blindIndex.of(id);
    }

    /** Whose the number is after this: the new file's, or that of a file there was. */
    Place claim(byte[] idHash, RegisterPerson command, UUID newFile) {
        return identities.claim(idHash, command.county(), command.townshipCode(), newFile);
    }

    Place claim(byte[] idHash, int county, int township, UUID file) {
        return identities.claim(idHash, county, township, file);
    }

    Optional<Place> place(byte[] idHash) {
        return identities.place(idHash);
    }
}
