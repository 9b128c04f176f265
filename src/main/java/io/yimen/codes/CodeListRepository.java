package io.yimen.codes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads every code of every list at once. */
@Repository
class CodeListRepository {

    private final JdbcClient jdbc;

    CodeListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Code> all() {
        return jdbc.sql("SELECT list, code, zh, en FROM code_list ORDER BY list, position")
                .query((row, number) -> new Code(
                        row.getString("list"), row.getString("code"), row.getString("zh"), row.getString("en")))
                .list();
    }
}
