package io.yimen.award;

import io.yimen.registry.PersonKey;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Keeps awards together with the people they are for. */
@Service
class AwardStore {

    private final AwardRepository awards;
    private final EntityManager entities;

    AwardStore(AwardRepository awards, EntityManager entities) {
        this.awards = awards;
        this.entities = entities;
    }

    boolean hasAwardsOf(int county, UUID applicationId) {
        return awards.existsByCountyCodeAndApplicationId(county, applicationId);
    }

    /** A member whose file another county keeps is named in the award and not tied to it. */
    void add(Award award) {
        entities.persist(award);
        award.members().stream()
                .flatMap(member -> member.key().stream())
                .filter(person -> person.county() == award.countyCode())
                .map(PersonKey::id)
                .distinct()
                .forEach(person -> entities.persist(new AwardPerson(award, person)));
        entities.flush();
    }
}
