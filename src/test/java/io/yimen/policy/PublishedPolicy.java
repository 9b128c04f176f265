package io.yimen.policy;

import io.yimen.database.TestDatabase;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Values as if a region had published them, for tests that are about what follows. */
public final class PublishedPolicy {

    private final JdbcClient behind;
    private final Policies policies;

    public PublishedPolicy(TestDatabase database, Policies policies) {
        this.behind = JdbcClient.create(database.asSuperuser());
        this.policies = policies;
    }

    /** The next version of that day. */
    public void publish(String region, String key, String value, LocalDate from) {
        add(region, key, value, from, false);
    }

    /** Says that the region never set it. */
    public void withdraw(String region, String key, LocalDate from) {
        add(region, key, "", from, true);
    }

    private void add(String region, String key, String value, LocalDate from, boolean withdrawn) {
        behind.sql("""
                        INSERT INTO policy_value (id, region_code, key, value, effective_from, document, note, version,
                            published_at, withdrawn)
                        SELECT gen_random_uuid(), :region, :key, :value, :from, '测试文件', '', 1 + coalesce(max(version), 0),
                            now(), :withdrawn
                        FROM policy_value WHERE region_code = :region AND key = :key AND effective_from = :from""")
                .param("region", region)
                .param("key", key)
                .param("value", value)
                .param("from", from)
                .param("withdrawn", withdrawn)
                .update();
        policies.forget();
    }
}
