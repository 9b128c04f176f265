package io.yimen.award;

import io.yimen.database.CountyKey;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AwardRepository extends JpaRepository<Award, CountyKey> {

    boolean existsByCountyCodeAndApplicationId(int countyCode, UUID applicationId);

    Optional<Award> findFirstByCountyCodeAndApplicationIdOrderByEntryNo(int countyCode, UUID applicationId);
}
