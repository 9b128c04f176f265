package io.yimen.verification.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the log of one person in all counties, through the one function that may. */
@Repository
class PersonLogRepository {

    private final JdbcClient jdbc;

    PersonLogRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case's number stays with its own county. */
    List<AccessLogView.Line> of(byte[] person, int county) {
        return jdbc.sql("select * from access_log_of(?)")
                .param(person)
                .query((rs, i) -> line(rs, county))
                .list();
    }

    private static AccessLogView.Line line(ResultSet rs, int county) throws SQLException {
        String[] fields = (String[]) rs.getArray("fields").getArray();
        int where = rs.getInt("county_code");
        return new AccessLogView.Line(
                rs.getTimestamp("at").toInstant(),
                where,
                rs.getString("kind"),
                rs.getString("who_org"),
                rs.getString("who_role"),
                rs.getString("purpose"),
                rs.getString("source_code"),
                Stream.of(fields)
                        .map(field -> field.contains(".") ? field.substring(0, field.indexOf('.')) : field)
                        .distinct()
                        .toList(),
                rs.getString("basis"),
                where == county ? rs.getString("case_number") : null,
                rs.getString("outcome"));
    }
}
