package io.yimen.registry;

import static io.yimen.registry.People.BAISHULIN;
import static io.yimen.registry.People.LINYI_TOWN;
import static io.yimen.registry.People.NANYUANMEN;
import static io.yimen.registry.People.anotherNumber;
import static io.yimen.registry.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.NationalId;
import io.yimen.common.RegionCode;
import io.yimen.database.StatementCounter;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.registry.SearchResult.Kind;
import io.yimen.security.SignedIn;
import io.yimen.security.StaffIdentity;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@YimenTest
class PersonSearchTests {

    @Autowired
    private Registry registry;

    @Autowired
    private PersonDesk desk;

    @Autowired
    private StaffIdentity staff;

    @Autowired
    private TestDatabase database;

    @ParameterizedTest
    @CsvSource({
        "单向阳, 单向阳, NAME",
        "单向阴, 向阴, NAME",
        "仇如海, qiuruhai, PINYIN",
        "解语花, Xie Yu Hua, PINYIN",
        "翟墨林, zhaimo, PINYIN",
        "曾慕白, zmb, INITIALS",
        "盖世清, geshiqing, PINYIN",
        "朴正南, 'PIAO  zhengnan', PINYIN",
        "区凤仪, oufengyi, PINYIN",
        "查慧珍, zhahz, INITIALS"
    })
    void finds_by_characters_pinyin_and_initials(String name, String query, PersonHit.Match match) {
        registerIn(NANYUANMEN, name, anotherNumber());

        SearchResult found = search("caseworker.beilin", query);

        assertThat(found.kind()).isEqualTo(Kind.NAME);
        assertThat(found.hits())
                .filteredOn(hit -> hit.name().equals(name))
                .extracting(PersonHit::match)
                .containsExactly(match);
    }

    @Test
    void a_name_is_searched_in_ones_own_area_only() {
        registerIn(NANYUANMEN, "尉迟青山", anotherNumber());
        registerIn(BAISHULIN, "尉迟绿水", anotherNumber());
        registerIn(LINYI_TOWN, "尉迟远方", anotherNumber());

        assertThat(search("caseworker.beilin", "尉迟").hits())
                .extracting(PersonHit::name)
                .containsExactly("尉迟青山");
        assertThat(search("reviewer.beilin", "尉迟").hits())
                .extracting(PersonHit::name)
                .containsExactlyInAnyOrder("尉迟青山", "尉迟绿水");
        assertThat(search("caseworker.linyi", "yuchi").hits())
                .extracting(PersonHit::name)
                .containsExactly("尉迟远方");
        assertThat(search("caseworker.linyi", "yuchi").elsewhere()).isNull();
    }

    @Test
    void a_number_is_found_whole_and_shown_masked() {
        NationalId id = anotherNumber();
        registerIn(NANYUANMEN, "阎若璩", id);

        SearchResult found = search("caseworker.beilin", id.value().toLowerCase(Locale.ROOT));

        assertThat(found.kind()).isEqualTo(Kind.ID);
        assertThat(found.shown()).isEqualTo(id.masked());
        assertThat(found.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.name()).isEqualTo("阎若璩");
            assertThat(hit.match()).isEqualTo(PersonHit.Match.ID);
        });
        assertThat(search("caseworker.beilin", id.value().substring(0, 12)).kind())
                .isEqualTo(Kind.BAD_ID);
    }

    @Test
    void a_number_known_elsewhere_tells_the_place_and_no_name() {
        NationalId far = anotherNumber();
        NationalId near = anotherNumber();
        registerIn(LINYI_TOWN, "远方人", far);
        registerIn(BAISHULIN, "邻街人", near);

        SearchResult county = search("caseworker.beilin", far.value());
        SearchResult township = search("caseworker.beilin", near.value());

        assertThat(county.hits()).isEmpty();
        assertThat(county.elsewhere()).isEqualTo(new RegionCode("371424"));
        assertThat(township.hits()).isEmpty();
        assertThat(township.elsewhere()).isEqualTo(new RegionCode("610103002"));
        assertThat(search("reviewer.beilin", near.value()).hits()).hasSize(1);
        assertThat(search("caseworker.beilin", anotherNumber().value()).elsewhere())
                .isNull();
    }

    @Test
    void at_most_twenty_are_shown_the_whole_name_first() {
        for (int i = 0; i < 22; i++) {
            registerIn(NANYUANMEN, "司徒重名" + (char) ('一' + i), anotherNumber());
        }
        registerIn(NANYUANMEN, "司徒重名", anotherNumber());

        SearchResult found = search("caseworker.beilin", "司徒重名");

        assertThat(found.hits()).hasSize(20);
        assertThat(found.more()).isTrue();
        assertThat(found.hits().get(0).name()).isEqualTo("司徒重名");
    }

    @Test
    void signs_of_a_query_language_are_only_text() {
        for (String query : List.of("%", "_", "*", "' OR 1=1 --", "王%", "\\")) {
            assertThat(search("caseworker.beilin", query).hits()).isEmpty();
        }
    }

    @Test
    void a_page_of_hits_takes_no_more_questions_than_one_hit() throws Exception {
        for (int i = 0; i < 5; i++) {
            registerIn(NANYUANMEN, "澹台计数" + (char) ('一' + i), anotherNumber());
        }

        assertThat(StatementCounter.during(() -> as("caseworker.beilin", () -> desk.search("澹台"))))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void every_search_and_opened_file_is_on_the_record_without_what_was_typed() {
        NationalId id = anotherNumber();
        PersonKey key = registerIn(NANYUANMEN, "慕容留痕", id);
        long before = audited();

        as("caseworker.beilin", () -> desk.search("慕容留痕"));
        as("caseworker.beilin", () -> desk.search(id.value()));
        as("caseworker.beilin", () -> desk.open(key));

        assertThat(audited() - before).isEqualTo(3);
        assertThat(superuser()
                        .sql("SELECT string_agg(e::text, ' ') FROM audit_event e")
                        .query(String.class)
                        .single())
                .contains("PERSON_SEARCHED")
                .contains("PERSON_VIEWED")
                .doesNotContain("慕容")
                .doesNotContain(id.value());
    }

    @Test
    void a_name_search_under_row_level_security_is_a_range_of_the_index() {
        PersonKey key = registerIn(NANYUANMEN, "独孤求多", anotherNumber());
        superuser()
                .sql(
                        "INSERT INTO person_search_key SELECT 610103, 610103001, 'PINYIN', 'zz' || n, ? FROM generate_series(1, 20000) n")
                .param(key.id())
                .update();
        superuser().sql("ANALYZE person_search_key").update();
        try (var connection = new SingleConnectionDataSource(
                database.url(), database.applicationName(), database.applicationPassword(), true)) {
            JdbcClient application = JdbcClient.create(connection);
            application.sql("SET app.county_from = '610103'").update();
            application.sql("SET app.county_to = '610103'").update();
            application.sql("SET app.township = '610103001'").update();

            String plan = String.join(
                    "\n",
                    application
                            .sql(
                                    "EXPLAIN SELECT person_id FROM person_search_key"
                                            + " WHERE county_code = 610103 AND key >= 'wang' AND key < 'wang~' AND kind = 'PINYIN'")
                            .query(String.class)
                            .list());

            assertThat(plan).containsPattern("Index Cond: .*key >= 'wang'");
        }
    }

    private PersonKey registerIn(int township, String name, NationalId id) {
        String account = township == LINYI_TOWN ? "caseworker.linyi" : "reviewer.beilin";
        return as(account, () -> registry.register(person(name, id, township)))
                .key()
                .orElseThrow();
    }

    private SearchResult search(String account, String query) {
        return as(account, () -> registry.search(query));
    }

    private <T> T as(String username, Supplier<T> work) {
        return staff.callAs(SignedIn.account(username), work);
    }

    private long audited() {
        return superuser()
                .sql("SELECT count(*) FROM audit_event WHERE action LIKE 'PERSON%'")
                .query(Long.class)
                .single();
    }

    private JdbcClient superuser() {
        return JdbcClient.create(database.asSuperuser());
    }
}
