package io.yimen.relief;

import io.yimen.common.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of reliefs over all counties, asked through functions that tell no case and no name. */
@Repository
class ReliefRegister {

    private final JdbcClient jdbc;

    ReliefRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(int county, UUID application, List<byte[]> persons) {
        jdbc.sql("select relief_register_enter(?, ?, ?)")
                .params(county, application, persons.toArray(byte[][]::new))
                .query((row, i) -> true)
                .single();
    }

    /** Until the end of the transaction nobody else grants anything to these persons. */
    void await(List<byte[]> persons) {
        jdbc.sql("select relief_register_wait(?)")
                .param(persons.toArray(byte[][]::new))
                .query((row, i) -> true)
                .single();
    }

    List<KnownRelief> of(List<byte[]> persons, UUID except) {
        return jdbc.sql("select county_code, variant, incident_kind, incident_on, granted_on, amount_fen"
                        + " from relief_register_of(?, ?)")
                .param(persons.toArray(byte[][]::new))
                .param(except)
                .query((row, i) -> new KnownRelief(
                        row.getInt(1),
                        ReliefVariant.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        Money.ofFen(row.getLong(6))))
                .list();
    }
}
