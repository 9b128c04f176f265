package io.yimen.notice;

import io.yimen.database.CountyKey;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The notices of the caller's area. */
@Repository
class NoticeRepository {

    private static final int MOST = 200;

    private final EntityManager entities;

    NoticeRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(PostedNotice notice) {
        entities.persist(notice);
        // others refer to it in plain SQL
        entities.flush();
    }

    Optional<PostedNotice> find(int county, UUID id) {
        return Optional.ofNullable(entities.find(PostedNotice.class, new CountyKey(county, id)));
    }

    /** Takes down what has hung to its last day; answers how many. */
    int closeOver(LocalDate today, Instant now) {
        return entities.createQuery(
                        "update versioned PostedNotice n set n.state = :closed, n.downAt = :now where n.state = :open and n.to < :today")
                .setParameter("closed", NoticeView.State.CLOSED)
                .setParameter("open", NoticeView.State.OPEN)
                .setParameter("now", now)
                .setParameter("today", today)
                .executeUpdate();
    }

    /** Those that hang, and those whose last day was on or after a day. */
    List<PostedNotice> since(LocalDate day) {
        return entities.createQuery(
                        "select n from PostedNotice n where n.state = :open or n.to >= :day order by n.to desc, n.caseNumber",
                        PostedNotice.class)
                .setParameter("open", NoticeView.State.OPEN)
                .setParameter("day", day)
                .setMaxResults(MOST)
                .getResultList();
    }
}
