package io.yimen.policy;

import io.yimen.common.RegionCode;
import io.yimen.policy.DraftPeople.Hand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts; which of them exist depends on the region of the transaction. */
@Repository
class DraftRepository {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<PolicyDraft> find(UUID id) {
        return jdbc.sql("SELECT * FROM policy_draft WHERE id = ?")
                .param(id)
                .query((row, number) -> draft(row))
                .optional();
    }

    private PolicyDraft draft(ResultSet row) throws SQLException {
        return new PolicyDraft(
                row.getObject("id", UUID.class),
                new RegionCode(row.getString("region_code")),
                row.getObject("starts_on", LocalDate.class),
                row.getString("document_number"),
                row.getString("document_title"),
                DraftState.valueOf(row.getString("state")),
                json.readValue(row.getString("changes"), TEXTS),
                row.getString("drafted_by"),
                row.getInt("version"),
                new DraftGrounds(row.getString("back_pay"), row.getString("correction")),
                new DraftPeople(hand(row, "drafted"), hand(row, "edited"), decided(row)));
    }

    private static @Nullable Hand decided(ResultSet row) throws SQLException {
        return row.getString("decided_by") == null ? null : hand(row, "decided");
    }

    private static Hand hand(ResultSet row, String step) throws SQLException {
        return new Hand(
                row.getString(step + "_by"),
                row.getString(step + "_name"),
                row.getObject(step + "_at", OffsetDateTime.class).toInstant());
    }
}
