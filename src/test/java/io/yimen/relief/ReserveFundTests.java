package io.yimen.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yimen.common.Money;
import io.yimen.common.RegionCode;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.security.StaffIdentity;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger of a reserve fund only grows, and never below zero. */
@YimenTest
class ReserveFundTests {

    private static final RegionCode TOWNSHIP = new RegionCode("371424103");
    private static final RegionCode OTHER = new RegionCode("371424102");

    @Autowired
    private ReserveFunds funds;

    @Autowired
    private FundBooks books;

    @Autowired
    private StaffIdentity staff;

    @Autowired
    private TestDatabase database;

    @Test
    void a_wrong_entry_is_set_off_once_by_its_opposite_and_both_stay() {
        finance(() -> {
            funds.topUp(TOWNSHIP, Money.ofYuan("1000.00"), "拨付");
            funds.topUp(TOWNSHIP, Money.ofYuan("500.00"), "重复录入");
            funds.correct(TOWNSHIP, 2, "重复录入");
            return true;
        });

        FundView fund = month(TOWNSHIP);
        assertThat(fund.balance()).isEqualTo(Money.ofYuan("1000.00"));
        assertThat(fund.entries())
                .extracting(FundEntry::kind)
                .containsExactly(FundEntry.Kind.OPENING, FundEntry.Kind.TOP_UP, FundEntry.Kind.CORRECTION);
        assertThat(fund.entries().get(1).countered()).isTrue();
        assertThat(fund.before().plus(fund.in()).plus(fund.out())).isEqualTo(fund.balance());
        assertThat(catchThrowableOfType(
                        ReliefNotFound.class,
                        () -> finance(() -> {
                            funds.correct(TOWNSHIP, 2, "再冲一次");
                            return true;
                        })))
                .isNotNull();
    }

    @Test
    void what_has_been_spent_cannot_be_set_off() {
        finance(() -> {
            funds.topUp(OTHER, Money.ofYuan("100.00"), "拨付");
            funds.returned(OTHER, Money.ofYuan("20.00"), "退回");
            return true;
        });
        JdbcClient.create(database.asSuperuser())
                .sql("update reserve_fund set balance_fen = 5000 where township_code = 371424102")
                .update();

        assertThat(catchThrowableOfType(
                        FundTooLow.class,
                        () -> finance(() -> {
                            funds.correct(OTHER, 1, "撤回拨付");
                            return true;
                        })))
                .isNotNull();
    }

    @Test
    void nobody_rewrites_the_ledger_and_the_database_holds_the_balance_above_zero() {
        JdbcClient superuser = JdbcClient.create(database.asSuperuser());
        assertThat(superuser
                        .sql("select has_table_privilege('yimen_app', 'reserve_fund_entry', 'UPDATE, DELETE')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(catchThrowableOfType(
                        DataAccessException.class,
                        () -> superuser
                                .sql("insert into reserve_fund values (371424, 371424101, -1, 0)")
                                .update()))
                .isNotNull();
    }

    @Test
    void a_fund_of_another_county_is_not_there() {
        assertThat(catchThrowableOfType(
                        ReliefNotFound.class,
                        () -> as("finance.beilin", () -> books.month(TOWNSHIP, YearMonth.of(2026, 11), Locale.CHINA))))
                .isNotNull();
        assertThat(as("caseworker.linyi", () -> books.list(Locale.CHINA))).hasSize(1);
    }

    private FundView month(RegionCode township) {
        return finance(() -> books.month(township, YearMonth.of(2026, 11), Locale.CHINA));
    }

    private <T> T finance(Supplier<T> work) {
        return as("finance.linyi", work);
    }

    private <T> T as(String username, Supplier<T> work) {
        return staff.callAs(staff.account(username), work);
    }
}
