package io.yimen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class ReferenceTableTests {

    private static final List<String> HEADER = List.of("code", "name", "from");

    @Test
    void reads_rows_by_column_name() {
        List<String> rows = new ArrayList<>();

        read(
                "code,name,from\n610103,\"碑林区, 旧称\",2001-01-01\n",
                row -> rows.add(row.number("code") + " " + row.required("name") + " " + row.date("from")));

        assertThat(rows).containsExactly("610103 碑林区, 旧称 2001-01-01");
    }

    @Test
    void names_file_line_and_reason_of_a_bad_row() {
        assertThatThrownBy(() -> read("code,name,from\n1,a,2001-01-01\nx,b,2001-01-01\n", row -> row.number("code")))
                .isInstanceOf(BadReferenceRow.class)
                .hasMessage("test.csv, line 3: code is not a whole number: x");
    }

    @Test
    void names_the_bad_date() {
        assertThatThrownBy(() -> read("code,name,from\n1,a,2001-13-01\n", row -> row.date("from")))
                .hasMessage("test.csv, line 2: from is not a date (yyyy-mm-dd): 2001-13-01");
    }

    @Test
    void refuses_another_header() {
        assertThatThrownBy(() -> read("code,from,name\n", row -> {}))
                .hasMessage("test.csv, line 1: expected the columns [code, name, from], found [code, from, name]");
    }

    @Test
    void refuses_a_row_with_a_missing_column() {
        assertThatThrownBy(() -> read("code,name,from\n1,a\n", row -> {}))
                .hasMessage("test.csv, line 2: has 2 columns, not as many as the header");
    }

    @Test
    void refuses_an_empty_value_where_one_is_required() {
        assertThatThrownBy(() -> read("code,name,from\n1, ,2001-01-01\n", row -> row.required("name")))
                .hasMessage("test.csv, line 2: name is empty");
    }

    private static void read(String text, ReferenceTable.RowHandler handler) {
        ReferenceTable.read(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), "test.csv", HEADER, handler);
    }
}
