package io.yimen.policy;

import io.yimen.common.RegionCode;
import io.yimen.policy.DraftPeople.Hand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** Open ones first, then the latest; those of the regions inside the range as well. */
    List<PolicyDraft> list(RegionCode region, int most) {
        return jdbc.sql("""
                SELECT * FROM policy_draft WHERE county_from >= ? AND county_to <= ?
                ORDER BY state IN ('DRAFT', 'SUBMITTED') DESC, edited_at DESC, id LIMIT ?""")
                .params(region.countyFrom(), region.countyTo(), most)
                .query((row, number) -> draft(row))
                .list();
    }

    void insert(PolicyDraft draft) {
        Hand drafted = draft.people().drafted();
        jdbc.sql("""
                INSERT INTO policy_draft (id, region_code, county_from, county_to, starts_on, document_number, document_title,
                    back_pay, correction, changes, state, drafted_by, drafted_name, drafted_at, edited_by, edited_name,
                    edited_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'DRAFT', ?, ?, ?, ?, ?, ?, 1)""")
                .params(
                        draft.id(),
                        draft.region().value(),
                        draft.region().countyFrom(),
                        draft.region().countyTo(),
                        draft.startsOn(),
                        draft.documentNumber(),
                        draft.documentTitle(),
                        draft.grounds().backPay(),
                        draft.grounds().correction(),
                        json.writeValueAsString(draft.values()),
                        drafted.account(),
                        drafted.name(),
                        utc(drafted.at()),
                        drafted.account(),
                        drafted.name(),
                        utc(drafted.at()))
                .update();
    }

    /** False when the draft is not this version any more, or not being drafted. */
    boolean change(PolicyDraft draft, Hand by) {
        return jdbc.sql("""
                        UPDATE policy_draft SET starts_on = ?, document_number = ?, document_title = ?, back_pay = ?,
                            correction = ?, changes = ?::jsonb, edited_by = ?, edited_name = ?, edited_at = ?,
                            version = version + 1
                        WHERE id = ? AND version = ? AND state = 'DRAFT'""")
                        .params(
                                draft.startsOn(),
                                draft.documentNumber(),
                                draft.documentTitle(),
                                draft.grounds().backPay(),
                                draft.grounds().correction(),
                                json.writeValueAsString(draft.values()),
                                by.account(),
                                by.name(),
                                utc(by.at()),
                                draft.id(),
                                draft.version())
                        .update()
                == 1;
    }

    boolean submit(PolicyDraft draft, Hand by) {
        return jdbc.sql("UPDATE policy_draft SET state = 'SUBMITTED', submitted_by = ?, version = version + 1"
                                + " WHERE id = ? AND version = ? AND state = 'DRAFT'")
                        .params(by.account(), draft.id(), draft.version())
                        .update()
                == 1;
    }

    boolean takeBack(PolicyDraft draft) {
        return jdbc.sql("UPDATE policy_draft SET state = 'DRAFT', submitted_by = NULL, version = version + 1"
                                + " WHERE id = ? AND version = ? AND state = 'SUBMITTED'")
                        .params(draft.id(), draft.version())
                        .update()
                == 1;
    }

    boolean withdraw(PolicyDraft draft) {
        return jdbc.sql("UPDATE policy_draft SET state = 'WITHDRAWN', version = version + 1"
                                + " WHERE id = ? AND version = ? AND state IN ('DRAFT', 'SUBMITTED')")
                        .params(draft.id(), draft.version())
                        .update()
                == 1;
    }

    boolean reject(PolicyDraft draft, Hand by) {
        return jdbc.sql("UPDATE policy_draft SET state = 'REJECTED', decided_by = ?, decided_name = ?, decided_at = ?,"
                                + " version = version + 1 WHERE id = ? AND version = ? AND state = 'SUBMITTED'")
                        .params(by.account(), by.name(), utc(by.at()), draft.id(), draft.version())
                        .update()
                == 1;
    }

    /** Approves and publishes; answers how many values that made, 0 when the draft is not this version or not submitted. */
    int publish(PolicyDraft draft, Hand by) {
        return jdbc.sql("SELECT policy_publish(?, ?, ?, ?, ?)")
                .params(draft.id(), draft.version(), by.account(), by.name(), utc(by.at()))
                .query(Integer.class)
                .single();
    }

    void addStep(PolicyDraft draft, Hand by, DraftStep.Action action, String note) {
        jdbc.sql("""
                INSERT INTO policy_draft_step (draft_id, step, county_from, county_to, at, actor, actor_name, action, note)
                SELECT ?, coalesce(max(step), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM policy_draft_step WHERE draft_id = ?""")
                .params(
                        draft.id(),
                        draft.region().countyFrom(),
                        draft.region().countyTo(),
                        utc(by.at()),
                        by.account(),
                        by.name(),
                        action.name(),
                        note,
                        draft.id())
                .update();
    }

    List<DraftStep> steps(UUID draft) {
        return jdbc.sql(
                        "SELECT at, actor, actor_name, action, note FROM policy_draft_step WHERE draft_id = ? ORDER BY step")
                .param(draft)
                .query((row, number) -> new DraftStep(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("actor_name"),
                        DraftStep.Action.valueOf(row.getString("action")),
                        row.getString("note")))
                .list();
    }

    /** The keys of this draft that another open draft of its region changes from the same day, each with that draft. */
    Map<String, PolicyDraft> overlaps(PolicyDraft draft) {
        Map<String, PolicyDraft> overlaps = new TreeMap<>();
        jdbc
                .sql("""
                SELECT k.key AS overlap, d.* FROM policy_open_key k JOIN policy_draft d ON d.id = k.draft_id
                WHERE k.region_code = ? AND k.starts_on = ? AND k.draft_id <> ? ORDER BY k.key""")
                .params(draft.region().value(), draft.startsOn(), draft.id())
                .query((row, number) -> Map.entry(row.getString("overlap"), draft(row)))
                .list()
                .stream()
                .filter(entry -> draft.values().containsKey(entry.getKey()))
                .forEach(entry -> overlaps.put(entry.getKey(), entry.getValue()));
        return overlaps;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another open draft was faster */
    void hold(PolicyDraft draft) {
        release(draft);
        for (String key : draft.values().keySet()) {
            jdbc.sql("INSERT INTO policy_open_key (region_code, starts_on, key, draft_id) VALUES (?, ?, ?, ?)")
                    .params(draft.region().value(), draft.startsOn(), key, draft.id())
                    .update();
        }
    }

    void release(PolicyDraft draft) {
        jdbc.sql("DELETE FROM policy_open_key WHERE draft_id = ?")
                .param(draft.id())
                .update();
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

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
