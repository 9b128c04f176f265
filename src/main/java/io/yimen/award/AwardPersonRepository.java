package io.yimen.award;

import io.yimen.database.CountyKey;
import org.springframework.data.jpa.repository.JpaRepository;

interface AwardPersonRepository extends JpaRepository<AwardPerson, CountyKey> {}
