package io.yimen.verification.report;

import io.yimen.verification.report.DiscrepancyView.Settled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Differences and what came of them. */
@Repository
class DiscrepancyRepository {

    /** A row as the JSON of its view. */
    static final String VIEW = """
            jsonb_build_object('id', id, 'subjectOf', subject_of, 'caseNumber', case_number, 'item', item, 'ref', member_ref,
                'declared', declared, 'found', found, 'sources', sources, 'openedOn', opened_on, 'dueOn', due_on,
                'owner', owner, 'ownerName', owner_name, 'state', state,
                'settled', case when resolution is not null then jsonb_build_object('resolution', resolution,
                    'evidence', evidence, 'value', settled, 'factsVersion', coalesce(facts_version, 0), 'by', resolved_name,
                    'at', resolved_at) end)
            """;

    private static final String ROWS = "select " + VIEW + "::text from verification_discrepancy";

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

    /** Those still open pass to somebody else. */
    void handOver(int county, List<UUID> subjects, String from, String owner, String ownerName) {
        jdbc.sql("""
                update verification_discrepancy set owner = ?, owner_name = ?
                where county_code = ? and owner = ? and subject_of = any(?::uuid[]) and state = 'OPEN'""")
                .params(owner, ownerName, county, from)
                .param(subjects.stream().map(UUID::toString).toArray(String[]::new))
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
        return jdbc.sql(ROWS + " where county_code = ? and subject_of = ? order by opened_on, id")
                .params(county, subjectOf)
                .query(this::view)
                .list();
    }

    /** The nearest due first, within the reader's area; of one owner, or of everybody. */
    List<DiscrepancyView> due(@Nullable String owner, int limit) {
        return jdbc.sql(ROWS + " where state = 'OPEN' and (cast(:owner as text) is null or owner = :owner)"
                        + " order by due_on, id limit :limit")
                .param("owner", owner)
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    private DiscrepancyView view(ResultSet rs, int row) throws SQLException {
        return json.readValue(rs.getString(1), DiscrepancyView.class);
    }

    private String write(Object value) {
        return json.writeValueAsString(value);
    }
}
