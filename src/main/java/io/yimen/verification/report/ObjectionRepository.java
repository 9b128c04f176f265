package io.yimen.verification.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What families hold against reports. */
@Repository
class ObjectionRepository {

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
        return jdbc.sql("""
                select id, report_id, member_ref, words, raised_on, items::text, recorded_name, recorded_at, state, answer,
                    answered_name, answered_at
                from verification_objection where county_code = ? and subject_of = ? order by recorded_at, id""").params(county, subjectOf).query(this::view).list();
    }

    private ObjectionView view(ResultSet rs, int row) throws SQLException {
        Timestamp answered = rs.getTimestamp("answered_at");
        return new ObjectionView(
                rs.getObject("id", UUID.class),
                rs.getObject("report_id", UUID.class),
                rs.getString("member_ref"),
                rs.getString("words"),
                rs.getObject("raised_on", LocalDate.class),
                List.of(json.readValue(rs.getString("items"), UUID[].class)),
                rs.getString("recorded_name"),
                rs.getTimestamp("recorded_at").toInstant(),
                ObjectionView.State.valueOf(rs.getString("state")),
                rs.getString("answer"),
                rs.getString("answered_name"),
                answered == null ? null : answered.toInstant());
    }
}
