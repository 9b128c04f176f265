package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.security.AccountView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The draws of a county, never changed. */
@Repository
class VisitDrawRepository {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    VisitDrawRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(int county, VisitDraw draw, AccountView by, Instant at) {
        jdbc.sql("""
                insert into visit_draw (county_code, id, programme, drawn_on, drawn_at, by_user, by_name, seed, share_bp, drawn, candidates)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(county, draw.id(), draw.programme().name(), draw.drawnOn(), at.atOffset(ZoneOffset.UTC))
                .params(by.username(), by.displayName(), draw.seed(), draw.shareBp(), draw.drawn())
                .param(draw.candidates().stream().map(CaseNumber::value).toArray(String[]::new))
                .update();
    }

    List<VisitDraw> of(int county) {
        return jdbc.sql("select * from visit_draw where county_code = ? order by drawn_at desc, id limit " + MOST)
                .param(county)
                .query(VisitDrawRepository::row)
                .list();
    }

    Optional<VisitDraw> find(int county, UUID id) {
        return jdbc.sql("select * from visit_draw where county_code = ? and id = ?")
                .params(county, id)
                .query(VisitDrawRepository::row)
                .optional();
    }

    private static VisitDraw row(ResultSet row, int number) throws SQLException {
        return new VisitDraw(
                row.getObject("id", UUID.class),
                Programme.valueOf(row.getString("programme")),
                row.getObject("drawn_on", LocalDate.class),
                row.getString("by_name"),
                row.getString("seed"),
                row.getInt("share_bp"),
                row.getInt("drawn"),
                Stream.of((String[]) row.getArray("candidates").getArray())
                        .map(CaseNumber::new)
                        .toList());
    }
}
