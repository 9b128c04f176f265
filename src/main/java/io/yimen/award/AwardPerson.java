package io.yimen.award;

import io.yimen.common.Uuid7;
import io.yimen.database.CountyKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** Ties a person of the county's register to an award. */
@Entity
@IdClass(CountyKey.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields of what it loads
class AwardPerson {

    @Id
    private int countyCode;

    @Id
    private UUID id;

    private int townshipCode;
    private UUID awardId;
    private UUID personId;

    protected AwardPerson() {}

    AwardPerson(Award award, UUID person) {
        this.countyCode = award.countyCode();
        this.id = Uuid7.next();
        this.townshipCode = award.townshipCode();
        this.awardId = award.id();
        this.personId = person;
    }
}
