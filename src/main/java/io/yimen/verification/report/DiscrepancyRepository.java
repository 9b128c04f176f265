package io.yimen.verification.report;

import io.yimen.verification.report.DiscrepancyView.Settled;
import io.yimen.verification.report.DiscrepancyView.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Differences and what came of them. */
@Repository
class DiscrepancyRepository {

    private static final String COLUMNS = """
            select id, subject_of, case_number, item, member_ref, declared::text, found::text, sources::text, opened_on, due_on,
                owner, owner_name, state, resolution, evidence, settled::text, facts_version, resolved_name, resolved_at
            from verification_discrepancy
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DiscrepancyRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void open(MakeReport.Matter matter, UUID report, DiscrepancyView one) {
        jdbc.sql("""
                insert into verification_discrepancy (county_code, township_code, id, subject_of, report_id, case_number, item,
                    member_ref, item_key, declared, found, sources, opened_on, due_on, owner, owner_name, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?, 'OPEN')""")
                .params(matter.county(), matter.township(), one.id(), matter.subjectOf(), report, matter.caseNumber())
                .params(one.item().name())
                .param(one.ref())
                .params(one.key(), write(one.declared()), write(one.found()), write(one.sources()))
                .params(one.openedOn(), one.dueOn(), one.owner(), one.ownerName())
                .update();
    }

    void supersede(int county, UUID id) {
        jdbc.sql("update verification_discrepancy set state = 'SUPERSEDED' where county_code = ? and id = ?")
                .params(county, id)
                .update();
    }

    /** Answers false when somebody else settled it meanwhile. */
    boolean settle(int county, UUID id, Settled settled, String username) {
        return jdbc.sql("""
                update verification_discrepancy set state = 'RESOLVED', resolution = ?, evidence = ?, settled = ?::jsonb,
                    facts_version = ?, resolved_by = ?, resolved_name = ?, resolved_at = ?
                where county_code = ? and id = ? and state = 'OPEN'""")
                        .params(settled.resolution().name(), settled.evidence(), write(settled.value()))
                        .params(settled.factsVersion(), username, settled.by(), ReportRepository.at(settled.at()))
                        .params(county, id)
                        .update()
                == 1;
    }

    List<DiscrepancyView> of(int county, UUID subjectOf) {
        return jdbc.sql(COLUMNS + " where county_code = ? and subject_of = ? order by opened_on, id")
                .params(county, subjectOf)
                .query(this::view)
                .list();
    }

    /** The nearest due first, within the reader's area; of one owner, or of everybody. */
    List<DiscrepancyView> due(@Nullable String owner, int limit) {
        return jdbc.sql(COLUMNS + " where state = 'OPEN' and (cast(:owner as text) is null or owner = :owner)"
                        + " order by due_on, id limit :limit")
                .param("owner", owner)
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    private DiscrepancyView view(ResultSet rs, int row) throws SQLException {
        return new DiscrepancyView(
                rs.getObject("id", UUID.class),
                rs.getObject("subject_of", UUID.class),
                rs.getString("case_number"),
                ComparedItem.valueOf(rs.getString("item")),
                rs.getString("member_ref"),
                json.readValue(rs.getString("declared"), ItemValue.class),
                json.readValue(rs.getString("found"), ItemValue.class),
                List.of(json.readValue(rs.getString("sources"), String[].class)),
                rs.getObject("opened_on", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                rs.getString("owner"),
                rs.getString("owner_name"),
                State.valueOf(rs.getString("state")),
                settled(rs));
    }

    private @Nullable Settled settled(ResultSet rs) throws SQLException {
        String resolution = rs.getString("resolution");
        return resolution == null
                ? null
                : new Settled(
                        Resolution.valueOf(resolution),
                        rs.getString("evidence"),
                        json.readValue(rs.getString("settled"), ItemValue.class),
                        rs.getInt("facts_version"),
                        rs.getString("resolved_name"),
                        rs.getTimestamp("resolved_at").toInstant());
    }

    private String write(Object value) {
        return json.writeValueAsString(value);
    }
}
