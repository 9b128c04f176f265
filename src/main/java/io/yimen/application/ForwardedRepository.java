package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases that other counties decide and an area took for them; through a function that tells their progress alone. */
@Repository
class ForwardedRepository {

    private final JdbcClient jdbc;

    ForwardedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FollowedCase> of(RegionCode area) {
        int first = area.level().compareTo(RegionLevel.TOWNSHIP) >= 0
                ? Integer.parseInt(area.value().substring(0, 9))
                : area.countyFrom() * 1_000;
        int last = area.level().compareTo(RegionLevel.TOWNSHIP) >= 0 ? first : area.countyTo() * 1_000 + 999;
        return jdbc.sql(
                        "select case_number, programme, stage, township_code, opened_on, due_on from forwarded_cases(?, ?)")
                .params(first, last)
                .query((rs, i) -> new FollowedCase(
                        new CaseNumber(rs.getString(1)),
                        Programme.valueOf(rs.getString(2)),
                        Stage.valueOf(rs.getString(3)),
                        new RegionCode(Integer.toString(rs.getInt(4))),
                        rs.getObject(6, LocalDate.class)))
                .list();
    }
}
