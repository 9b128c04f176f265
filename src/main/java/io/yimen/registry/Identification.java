package io.yimen.registry;

import io.yimen.common.BusinessClock;
import io.yimen.common.NationalId;
import io.yimen.common.Uuid7;
import io.yimen.registry.IdentityRepository.Place;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out for a temporary file whose it is: it gets the number, or points to the file that the number has already. */
@Service
public class Identification {

    private final TemporaryFiles temporary;
    private final PersonFiles files;
    private final Identities identities;
    private final AuditTrail audit;
    private final BusinessClock clock;

    Identification(
            TemporaryFiles temporary, PersonFiles files, Identities identities, AuditTrail audit, BusinessClock clock) {
        this.temporary = temporary;
        this.files = files;
        this.identities = identities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The same again changes nothing.
     *
     * @throws PersonNotFound when there is no such temporary file in the caller's area
     * @throws AlreadyIdentified when it is known to be somebody else
     */
    @Transactional
    public Identified identify(PersonKey key, NationalId id, String name) {
        TemporaryFile file = temporary.lock(key).orElseThrow(PersonNotFound::new);
        byte[] idHash = identities.hash(id);
        if (file.idHash() != null) {
            if (!Arrays.equals(file.idHash(), idHash)) {
                throw new AlreadyIdentified();
            }
            return new Identified(key.county(), false);
        }
        if (file.mergedInto() == null) {
            Place place = identities.claim(idHash, file.county(), file.township(), key.id());
            if (key.id().equals(place.person())) {
                files.identified(file, id, name, idHash);
                record(key.county(), "PERSON_IDENTIFIED", file);
                return new Identified(key.county(), false);
            }
        }
        int county = temporary
                .merge(idHash, key, Uuid7.next(), clock.today(), clock.now())
                .orElseThrow(AlreadyIdentified::new);
        if (file.mergedInto() == null) {
            record(key.county(), "PERSON_MERGED", file);
            if (county != key.county()) {
                record(county, "PERSON_MERGED", file);
            }
        }
        return new Identified(county, true);
    }

    /** In both counties' trails, by the temporary key: whose it is, the files say. */
    private void record(int county, String action, TemporaryFile file) {
        audit.record(new AuditEvent(
                county, action, file.id().toString(), AuditEvent.OK, Map.of("temporaryKey", file.key())));
    }
}
