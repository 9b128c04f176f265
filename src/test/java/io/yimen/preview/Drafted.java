package io.yimen.preview;

import io.yimen.common.RegionCode;
import io.yimen.common.Uuid7;
import io.yimen.database.TestDatabase;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts as the policy staff of a region would have written them. */
final class Drafted {

    static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private final JdbcClient behind;

    Drafted(TestDatabase database) {
        this.behind = JdbcClient.create(database.asSuperuser());
    }

    UUID line(String region, String key, String value) {
        UUID id = Uuid7.next();
        RegionCode place = new RegionCode(region);
        behind.sql("""
                        INSERT INTO policy_draft (id, region_code, county_from, county_to, starts_on, document_number,
                            document_title, back_pay, correction, changes, state, drafted_by, drafted_name, drafted_at,
                            edited_by, edited_name, edited_at, version)
                        VALUES (:id, :region, :from, :to, :starts, '测试文号', '测试文件', '', '', jsonb_build_object(:key::text, :value::text),
                            'DRAFT', 'policy.beilin', '沈岚', now(), 'policy.beilin', '沈岚', now(), 1)""")
                .param("id", id)
                .param("region", region)
                .param("from", place.countyFrom())
                .param("to", place.countyTo())
                .param("starts", NEW_YEAR)
                .param("key", key)
                .param("value", value)
                .update();
        return id;
    }

    void change(UUID draft, String key, String value) {
        behind.sql(
                        "UPDATE policy_draft SET changes = jsonb_build_object(:key::text, :value::text), version = version + 1"
                                + " WHERE id = :id")
                .param("id", draft)
                .param("key", key)
                .param("value", value)
                .update();
    }
}
