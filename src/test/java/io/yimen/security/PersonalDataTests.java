package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requirement 42: no ID number lies readable in any text or JSON column, whatever the tests before have stored. */
@YimenTest
class PersonalDataTests {

    record Column(String table, String name) {}

    @Autowired
    private TestDatabase database;

    @Test
    void no_text_or_json_column_holds_an_id_number() {
        assertThat(columns()).hasSizeGreaterThan(40);
        assertThat(holdingIdNumbers()).isEmpty();
    }

    @Test
    void the_scan_finds_one_where_there_is_one() {
        JdbcClient all = JdbcClient.create(database.asSuperuser());
        all.sql("CREATE TABLE leak (note jsonb)").update();
        try {
            all.sql("INSERT INTO leak VALUES ('{\"deep\": [\"x610103194901019979\"]}')").update();
            assertThat(holdingIdNumbers()).contains(new Column("leak", "note"));
        } finally {
            all.sql("DROP TABLE leak").update();
        }
    }

    private List<Column> holdingIdNumbers() {
        List<Column> found = new ArrayList<>();
        for (Column column : columns()) {
            // an audit hash or a uuid has longer runs of hex digits; a number stands free of them
            String query = "SELECT EXISTS (SELECT 1 FROM " + column.table() + " WHERE " + column.name()
                    + "::text ~ '(^|[^0-9a-f-])[1-9][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]')";
            if (JdbcClient.create(database.asSuperuser()).sql(query).query(Boolean.class).single()) {
                found.add(column);
            }
        }
        return found;
    }

    private List<Column> columns() {
        return JdbcClient.create(database.asSuperuser())
                .sql("SELECT quote_ident(c.table_name), quote_ident(c.column_name) FROM information_schema.columns c"
                        + " JOIN information_schema.tables t USING (table_schema, table_name)"
                        + " WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'"
                        + " AND (c.data_type IN ('text', 'character varying', 'character', 'json', 'jsonb') OR c.data_type = 'ARRAY')")
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }
}
