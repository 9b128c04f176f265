package io.yimen.award;

import io.yimen.award.EndingView.State;
import io.yimen.security.AccountView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The endings of awards. */
@Repository
class EndingRepository {

    private final JdbcClient jdbc;

    EndingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<EndingView> of(int county, UUID award) {
        return jdbc.sql("SELECT * FROM award_ending WHERE county_code = ? AND award_id = ? ORDER BY id")
                .params(county, award)
                .query(EndingRepository::row)
                .list();
    }

    void add(Award award, EndingView ending) {
        jdbc.sql("""
                INSERT INTO award_ending (county_code, township_code, id, award_id, ground, explanation, heard_on, heard, proposed_on,
                    proposed_by, proposed_name, notice_id, notice_from, notice_to, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ON_NOTICE')""")
                .params(
                        award.countyCode(),
                        award.townshipCode(),
                        ending.id(),
                        award.id(),
                        ending.ground().name())
                .params(ending.explanation())
                .param(ending.heardOn())
                .param(ending.heard())
                .params(ending.proposedOn(), ending.proposedBy(), ending.proposedName(), ending.notice())
                .params(ending.noticeFrom(), ending.noticeTo())
                .update();
    }

    /** What came of it. */
    record Settled(
            State state,
            LocalDate on,
            AccountView by,
            String words,
            @Nullable YearMonth lastMonth) {}

    boolean settle(int county, UUID id, Settled settled) {
        YearMonth last = settled.lastMonth();
        return jdbc.sql("""
                        UPDATE award_ending SET state = ?, settled_on = ?, settled_by = ?, settled_name = ?, settled_words = ?, last_month = ?
                        WHERE county_code = ? AND id = ? AND state = 'ON_NOTICE'""")
                        .params(
                                settled.state().name(),
                                settled.on(),
                                settled.by().username())
                        .params(settled.by().displayName(), settled.words())
                        .param(last == null ? null : last.atDay(1))
                        .params(county, id)
                        .update()
                == 1;
    }

    private static EndingView row(ResultSet row, int number) throws SQLException {
        LocalDate last = row.getObject("last_month", LocalDate.class);
        return new EndingView(
                row.getObject("id", UUID.class),
                EndingGround.valueOf(row.getString("ground")),
                row.getString("explanation"),
                row.getObject("heard_on", LocalDate.class),
                row.getString("heard"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("proposed_by"),
                row.getString("proposed_name"),
                row.getObject("notice_id", UUID.class),
                row.getObject("notice_from", LocalDate.class),
                row.getObject("notice_to", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getObject("settled_on", LocalDate.class),
                row.getString("settled_name"),
                row.getString("settled_words"),
                last == null ? null : YearMonth.from(last));
    }
}
