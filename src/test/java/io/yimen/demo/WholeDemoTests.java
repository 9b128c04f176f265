package io.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.Replay;
import io.yimen.application.Replays;
import io.yimen.common.CaseNumber;
import io.yimen.database.BesideOthers;
import io.yimen.database.OwnContexts;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.TestDatabaseInitializer;
import io.yimen.security.AccountView;
import io.yimen.security.StaffIdentity;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo as the first start builds it, all three counties. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"yimen.verification.dispatch=false", "yimen.sandbox.port=-1", "spring.main.banner-mode=off"})
@BootstrapWith(OwnContexts.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@BesideOthers
class WholeDemoTests {

    @Autowired
    private Replays replays;

    @Autowired
    private StaffIdentity identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({"610103, reviewer.beilin", "371424, reviewer.linyi", "341523, reviewer.shucheng"})
    void every_decision_comes_out_again_as_it_is_stored(int county, String username) {
        AccountView reviewer = identity.account(username);

        List<CaseNumber> decided = decided(county);

        assertThat(decided).hasSizeGreaterThan(150);
        assertThat(decided).allSatisfy(number -> {
            Replay last = identity.callAs(reviewer, () -> replays.replay(number, null));
            assertThat(last.steps())
                    .allSatisfy(step -> assertThat(identity.callAs(reviewer, () -> replays.replay(number, step))
                                    .sameAsStored())
                            .isTrue());
        });
    }

    private List<CaseNumber> decided(int county) {
        return Scopes.callIn(
                new RegionScope(county, county, 0),
                () -> Objects.requireNonNull(transaction.execute(status -> jdbc
                        .sql("SELECT DISTINCT case_number FROM application a JOIN application_decision d"
                                + " ON d.county_code = a.county_code AND d.application_id = a.id ORDER BY 1")
                        .query(String.class)
                        .list()
                        .stream()
                        .map(CaseNumber::new)
                        .toList())));
    }
}
