package io.yimen.verification.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What families hold against reports. */
@Repository
class ObjectionRepository {

    /** A row as the JSON of its view. */
    static final String VIEW = """
            jsonb_build_object('id', id, 'reportId', report_id, 'ref', member_ref, 'words', words, 'raisedOn', raised_on,
                'items', items, 'recordedBy', recorded_name, 'recordedAt', recorded_at, 'state', state, 'answer', answer,
                'answeredBy', answered_name, 'answeredAt', answered_at)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ObjectionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(MakeReport.Matter matter, ObjectionView one, String username) {
        jdbc.sql("""
                insert into verification_objection (county_code, township_code, id, subject_of, report_id, member_ref, words,
                    raised_on, items, recorded_by, recorded_name, recorded_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")
                .params(matter.county(), matter.township(), one.id(), matter.subjectOf(), one.reportId(), one.ref())
                .params(one.words(), one.raisedOn(), json.writeValueAsString(one.items()), username, one.recordedBy())
                .params(ReportRepository.at(one.recordedAt()), one.state().name())
                .update();
    }

    void answer(int county, UUID id, String words, String username, String name, Instant at) {
        jdbc.sql("""
                update verification_objection set state = 'ANSWERED', answer = ?, answered_by = ?, answered_name = ?,
                    answered_at = ? where county_code = ? and id = ? and state <> 'ANSWERED'""")
                .params(words, username, name, ReportRepository.at(at), county, id)
                .update();
    }

    List<ObjectionView> of(int county, UUID subjectOf) {
        return jdbc.sql("select " + VIEW + "::text from verification_objection"
                        + " where county_code = ? and subject_of = ? order by recorded_at, id")
                .params(county, subjectOf)
                .query((rs, i) -> json.readValue(rs.getString(1), ObjectionView.class))
                .list();
    }
}
