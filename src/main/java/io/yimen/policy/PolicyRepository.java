package io.yimen.policy;

import io.yimen.common.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads every value of every region at once; they are some hundreds to some ten thousands. */
@Repository
class PolicyRepository {

    private final JdbcClient jdbc;

    PolicyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PolicyValue> all() {
        return jdbc.sql("SELECT id, region_code, key, value, effective_from, document FROM policy_value")
                .query((row, number) -> new PolicyValue(
                        row.getString("key"),
                        row.getString("value"),
                        new RegionCode(row.getString("region_code")),
                        row.getObject("effective_from", LocalDate.class),
                        row.getString("document"),
                        row.getObject("id", UUID.class)))
                .list();
    }
}
