package io.yimen.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.application.CaseApi;
import io.yimen.application.CaseApi.Answer;
import io.yimen.application.OwnProgrammes;
import io.yimen.calendar.DemoClock;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.YimenTest;
import io.yimen.security.SignedIn;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A Tekun award that ends after its seven days of notice is counted to its last month and leaves the figures of the next. */
@YimenTest
class EndedAwardFiguresTests {

    private static final int SHUCHENG = 341523;
    private static final LocalDate PROPOSED = LocalDate.of(2027, 2, 1);
    private static final LocalDate TOLD = LocalDate.of(2027, 2, 8);
    private static final LocalDate COUNTED = LocalDate.of(2027, 3, 2);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private RollupRefresh refresh;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void the_household_its_people_and_its_money_leave_the_month_after() {
        OwnProgrammes shucheng = new OwnProgrammes(new CaseApi(mvc), clock, "shucheng");
        Answer confirmed =
                shucheng.confirmed(shucheng.inReview(shucheng.assessed(OwnProgrammes.oldMan("341523100")), "APPROVE"));
        String award = "/awards/341523/" + confirmed.body().at("/award/id").asString();
        Figures february = counted("2027-02-01");
        Figures march = counted("2027-03-01");
        assertThat(march.households()).isPositive();

        post(
                PROPOSED,
                "township.shucheng",
                award + "/ending",
                "ground",
                "DIED_OR_MISSING",
                "explanation",
                "殡葬登记",
                "place",
                "村务栏",
                "from",
                "2027-02-01");
        assertThat(counted("2027-03-01")).as("while the public is told").isEqualTo(march);
        post(TOLD, "approver.shucheng", award + "/ending/confirm");

        assertThat(counted("2027-02-01")).as("paid for the last time").isEqualTo(february);
        assertThat(counted("2027-03-01"))
                .isEqualTo(new Figures(march.households() - 1, march.persons() - 1, march.amountFen() - 131_200));
    }

    /** Of Tekun in a month, as the dashboard reads it. */
    private record Figures(long households, long persons, long amountFen) {}

    private Figures counted(String month) {
        clock.at(COUNTED, () -> {
            refresh.county(SHUCHENG);
            return true;
        });
        return Scopes.callIn(
                new RegionScope(SHUCHENG, SHUCHENG, 0),
                () -> transaction.execute(status -> jdbc.sql("""
                        select coalesce(sum(households), 0), coalesce(sum(persons), 0), coalesce(sum(amount_fen), 0)
                        from rollup_award_month where county_code = ? and month = ?::date and programme = 'TEKUN'""")
                        .params(SHUCHENG, month)
                        .query((row, i) -> new Figures(row.getLong(1), row.getLong(2), row.getLong(3)))
                        .single()));
    }

    private void post(LocalDate day, String user, String uri, String... fields) {
        clock.at(day, () -> {
            var request = mvc.post().uri(uri).with(SignedIn.as(user)).with(csrf());
            for (int i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            assertThat(request.exchange()).hasStatus(302);
            return true;
        });
    }
}
