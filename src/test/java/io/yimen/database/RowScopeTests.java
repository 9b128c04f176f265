package io.yimen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.common.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Requirement 16: row-level security as the application meets it, through its own pool and transactions. */
@YimenTest
class RowScopeTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeAll
    static void fillProbe(@Autowired TestDatabase database) {
        JdbcClient owner = JdbcClient.create(database.asOwner());
        owner.sql("""
                CREATE TABLE scope_probe (county_code int NOT NULL, township_code int NOT NULL, id uuid NOT NULL,
                    CONSTRAINT scope_probe_pk PRIMARY KEY (county_code, id))""").update();
        owner.sql("INSERT INTO scope_probe SELECT c, c * 1000 + t, gen_random_uuid()"
                        + " FROM unnest(array[371424, 610103]) c, generate_series(1, 2) t")
                .update();
        owner.sql("ALTER TABLE scope_probe ENABLE ROW LEVEL SECURITY").update();
        owner.sql("ALTER TABLE scope_probe FORCE ROW LEVEL SECURITY").update();
        owner.sql("CREATE POLICY scope ON scope_probe USING (in_scope(county_code, township_code))"
                        + " WITH CHECK (in_scope(county_code, township_code))")
                .update();
    }

    @AfterAll
    static void dropProbe(@Autowired TestDatabase database) {
        JdbcClient.create(database.asOwner()).sql("DROP TABLE scope_probe").update();
    }

    @Test
    void shows_the_rows_of_the_county_in_scope() {
        List<Integer> townships = visibleIn(RegionScope.of(RegionCode.ofCounty(610103)));

        assertThat(townships).containsExactly(610103001, 610103002);
    }

    @Test
    void shows_the_rows_of_the_township_in_scope() {
        List<Integer> townships = visibleIn(RegionScope.of(new RegionCode("610103002")));

        assertThat(townships).containsExactly(610103002);
    }

    @Test
    void shows_a_province_and_the_nation_their_counties() {
        assertThat(visibleIn(RegionScope.of(new RegionCode("61")))).hasSize(2);
        assertThat(visibleIn(RegionScope.ALL)).hasSize(4);
    }

    @Test
    void shows_nothing_when_nobody_is_signed_in() {
        List<Integer> townships = new TransactionTemplate(transactions).execute(status -> townships());

        assertThat(townships).isEmpty();
    }

    @Test
    void leaks_nothing_through_a_pooled_connection_after_the_transaction() {
        for (int use = 0; use < 50; use++) {
            visibleIn(RegionScope.ALL);

            assertThat(townships()).isEmpty();
        }
    }

    @Test
    void leaks_nothing_from_a_transaction_that_was_rolled_back() {
        Scopes.runIn(
                RegionScope.ALL,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    townships();
                    status.setRollbackOnly();
                }));

        assertThat(townships()).isEmpty();
    }

    @Test
    void gives_an_inner_transaction_its_own_scope_and_the_outer_one_its_own_back() {
        TransactionTemplate fresh = new TransactionTemplate(transactions);
        fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        List<Integer> seen = Scopes.callIn(
                RegionScope.of(RegionCode.ofCounty(371424)),
                () -> fresh.execute(outer -> {
                    List<Integer> sizes = new ArrayList<>();
                    sizes.add(townships().size());
                    sizes.add(Scopes.callIn(
                            RegionScope.ALL,
                            () -> fresh.execute(inner -> townships().size())));
                    sizes.add(townships().size());
                    return sizes;
                }));

        assertThat(seen).containsExactly(2, 4, 2);
    }

    @Test
    void refuses_to_write_outside_the_scope() {
        assertThatThrownBy(() -> inScope(
                        RegionScope.of(RegionCode.ofCounty(371424)),
                        () -> jdbc.sql("INSERT INTO scope_probe VALUES (610103, 610103001, gen_random_uuid())")
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void sends_one_statement_for_the_scope_of_a_transaction() throws Exception {
        List<String> statements = StatementCounter.during(() -> visibleIn(RegionScope.ALL));

        assertThat(statements).hasSize(2);
        assertThat(statements.get(0))
                .isEqualTo(
                        "SET LOCAL app.county_from = '0'; SET LOCAL app.county_to = '999999'; SET LOCAL app.township = '0'");
    }

    private List<Integer> visibleIn(RegionScope scope) {
        return inScope(scope, this::townships);
    }

    private <T> T inScope(RegionScope scope, Supplier<T> work) {
        return Scopes.callIn(scope, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private List<Integer> townships() {
        return jdbc.sql("SELECT township_code FROM scope_probe ORDER BY township_code")
                .query(Integer.class)
                .list();
    }
}
