package io.yimen.application;

import io.yimen.common.CaseNumber;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The working rows of cases. */
@Repository
class CaseRepository {

    private static final String BY_NUMBER =
            "select c from ApplicationCase c where c.countyCode = :county and c.caseNumber = :number";

    private final EntityManager entities;

    CaseRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(ApplicationCase work) {
        entities.persist(work);
    }

    /** Until here the statements wait; afterwards the version is the one that will be read. */
    void flush() {
        entities.flush();
    }

    Optional<ApplicationCase> find(CaseNumber number) {
        return byNumber(number, LockModeType.NONE);
    }

    /** Locked for the rest of the transaction, so that two people act one after the other. */
    Optional<ApplicationCase> lock(CaseNumber number) {
        return byNumber(number, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All cases that were taken together with a case, itself among them, locked in one order for everybody. */
    List<ApplicationCase> lockIntake(CaseNumber number) {
        return entities.createQuery(
                        "select c from ApplicationCase c where c.countyCode = :county and c.intakeId ="
                                + " (select o.intakeId from ApplicationCase o where o.countyCode = :county"
                                + " and o.caseNumber = :number) order by c.id",
                        ApplicationCase.class)
                .setParameter("county", number.county())
                .setParameter("number", number.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The cases of an intake, the first one first; what is under way in this transaction is not written for it. */
    List<ApplicationCase> ofIntake(int county, UUID intake) {
        return entities.createQuery(
                        "select c from ApplicationCase c where c.countyCode = :county and c.intakeId = :intake order by c.id",
                        ApplicationCase.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("county", county)
                .setParameter("intake", intake)
                .getResultList();
    }

    Optional<ApplicationCase> find(int county, UUID id) {
        return Optional.ofNullable(entities.find(ApplicationCase.class, new io.yimen.database.CountyKey(county, id)));
    }

    /** The cases of a county in review for which no lot was drawn yet, locked. */
    List<ApplicationCase> awaitingLot(int county) {
        return entities.createQuery(
                        "select c from ApplicationCase c where c.countyCode = :county and c.stage = :stage"
                                + " and c.sampled is null order by c.id",
                        ApplicationCase.class)
                .setParameter("county", county)
                .setParameter("stage", Stage.COUNTY_REVIEW)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The open cases somebody works on, locked in one order. */
    List<ApplicationCase> lockOpenOf(int county, String worker) {
        return entities.createQuery(
                        "select c from ApplicationCase c where c.countyCode = :county and c.worker = :worker"
                                + " and c.closedOn is null order by c.id",
                        ApplicationCase.class)
                .setParameter("county", county)
                .setParameter("worker", worker)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private Optional<ApplicationCase> byNumber(CaseNumber number, LockModeType lock) {
        return entities
                .createQuery(BY_NUMBER, ApplicationCase.class)
                .setParameter("county", number.county())
                .setParameter("number", number.value())
                .setLockMode(lock)
                .getResultList()
                .stream()
                .findFirst();
    }
}
