package io.yimen.policy;

import io.yimen.common.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    List<PolicyVersion> all() {
        return jdbc.sql("""
                SELECT v.id, v.region_code, v.key, v.value, v.effective_from, v.document, v.title, v.note, v.version,
                       v.withdrawn, v.published_at, v.draft_id, d.id AS file_id
                FROM policy_value v
                LEFT JOIN policy_document d ON d.draft_id = v.draft_id AND d.kind = 'BASIS' AND d.published
                ORDER BY v.key, v.region_code, v.effective_from, v.version""").query((row, number) -> version(row)).list();
    }

    /** Published values are only ever added, so their number says whether there are new ones. */
    long count() {
        return jdbc.sql("SELECT count(*) FROM policy_value").query(Long.class).single();
    }

    private static PolicyVersion version(ResultSet row) throws SQLException {
        return new PolicyVersion(
                new PolicyValue(
                        row.getString("key"),
                        row.getString("value"),
                        new RegionCode(row.getString("region_code")),
                        row.getObject("effective_from", LocalDate.class),
                        row.getString("document"),
                        row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getBoolean("withdrawn"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                row.getString("note"),
                row.getObject("draft_id", UUID.class),
                row.getObject("file_id", UUID.class));
    }
}
