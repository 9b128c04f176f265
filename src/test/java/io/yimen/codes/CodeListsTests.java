package io.yimen.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.database.BadReferenceRow;
import io.yimen.database.ReferenceLoads;
import io.yimen.database.TestDatabase;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CodeListsTests {

    private static ReferenceLoads loads;
    private static CodeLists lists;

    @BeforeAll
    static void loadTheLists() {
        TestDatabase database = TestDatabase.fresh();
        loads = new ReferenceLoads(database.asOwner());
        loads.load(new CodeListLoad());
        lists = new CodeLists(new CodeListRepository(JdbcClient.create(database.asApplication())));
    }

    @Test
    void knows_the_standards_lists_in_their_order_and_in_both_languages() {
        assertThat(lists.of("ethnicity"))
                .hasSize(58)
                .extracting(Code::code)
                .isSorted()
                .startsWith("01")
                .endsWith("98");
        assertThat(lists.of("sex")).extracting(Code::code).containsExactly("0", "1", "2", "9");
        assertThat(lists.find("kinship", "51")).map(c -> c.words(Locale.CHINA)).contains("父亲");
        assertThat(lists.find("education", "20"))
                .map(c -> c.words(Locale.ENGLISH))
                .contains("Bachelor");
        assertThat(lists.of("disability")).hasSize(7);
    }

    @Test
    void a_list_or_code_that_is_not_there_is_empty() {
        assertThat(lists.of("colour")).isEmpty();
        assertThat(lists.find("sex", "3")).isEmpty();
    }

    @Test
    void an_unchanged_file_is_not_loaded_again() {
        assertThat(loads.load(new CodeListLoad())).isFalse();
    }

    @Test
    void a_bad_row_names_file_line_and_reason() {
        assertThatThrownBy(() -> loads.load(new CodeListLoad("reference/code-lists-bad.csv")))
                .isInstanceOf(BadReferenceRow.class)
                .hasMessage("reference/code-lists-bad.csv, line 3: en is empty");
    }
}
