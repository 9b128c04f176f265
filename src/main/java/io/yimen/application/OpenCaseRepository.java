package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has an open case anywhere, and the next case number. */
@Repository
class OpenCaseRepository {

    private final JdbcClient jdbc;

    OpenCaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the members for a case; answers the county of another open case that holds one of them. */
    Optional<Integer> claim(Programme programme, int county, UUID application, List<byte[]> hashes) {
        return jdbc.sql("select open_case_claim(?, ?, ?, ?)")
                .params(programme.name(), county, application, hashes.toArray(byte[][]::new))
                .query((rs, i) -> Optional.ofNullable(rs.getObject(1, Integer.class)))
                .single();
    }

    void release(UUID application) {
        jdbc.sql("select open_case_release(?)")
                .params(application)
                .query((rs, i) -> true)
                .single();
    }

    Optional<Integer> place(Programme programme, UUID application, List<byte[]> hashes) {
        return jdbc.sql("select open_case_place(?, ?, ?)")
                .params(programme.name(), application, hashes.toArray(byte[][]::new))
                .query((rs, i) -> Optional.ofNullable(rs.getObject(1, Integer.class)))
                .single();
    }

    CaseNumber nextNumber(int county, Programme programme, int year) {
        long serial = jdbc.sql("""
                insert into case_serial (county_code, programme, year, last) values (?, ?, ?, 1)
                on conflict (county_code, programme, year) do update set last = case_serial.last + 1
                returning last""")
                .params(county, programme.name(), year)
                .query(Long.class)
                .single();
        return CaseNumber.of(county, programme, year, serial);
    }
}
