package io.yimen.notice;

import io.yimen.database.CountyKey;
import jakarta.persistence.EntityManager;
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
    }

    Optional<PostedNotice> find(int county, UUID id) {
        return Optional.ofNullable(entities.find(PostedNotice.class, new CountyKey(county, id)));
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
