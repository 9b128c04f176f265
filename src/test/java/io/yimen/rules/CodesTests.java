package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.Money;
import io.yimen.rules.Facts.Income;
import io.yimen.rules.Facts.IncomeKind;
import io.yimen.rules.Facts.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodesTests {

    private static final Codes CODES = new Codes("SCHOLARSHIP", "OUR_COUNTY_BONUS");

    @Test
    void a_code_is_in_the_set_whether_the_contract_names_it_or_a_county_made_it_up() {
        assertThat(CODES.contains(item("SCHOLARSHIP"))).isTrue();
        assertThat(CODES.contains(item("OUR_COUNTY_BONUS"))).isTrue();
        assertThat(CODES.contains(item("LAND_RENT"))).isFalse();
        assertThat(CODES.contains(item("THEIR_COUNTY_BONUS"))).isFalse();
        assertThat(CODES.contains(item(null))).isFalse();
    }

    @Test
    void what_is_in_no_set_keeps_its_whole_amount() {
        assertThat(CODES.keeping(item("LAND_RENT"))).isEqualTo(-1);
        assertThat(CODES.keeping(item("SCHOLARSHIP"))).isZero();
        assertThat(new Codes().keeping(item("SCHOLARSHIP"))).isEqualTo(-1);
    }

    @Test
    void incomes_are_looked_at_again_only_where_one_of_their_codes_may_be_in_the_set() {
        assertThat(CODES.touches(Codes.bitOf("SCHOLARSHIP"))).isTrue();
        assertThat(CODES.touches(Codes.bitOf("LAND_RENT"))).isFalse();
        assertThat(CODES.touches(Codes.bitOf("THEIR_COUNTY_BONUS"))).isTrue();
        assertThat(CODES.touches(Codes.bitOf(null))).isFalse();
    }

    private static IncomeItem item(@Nullable String code) {
        return IncomeItem.of(new Income("m0", IncomeKind.TRANSFER, code, Money.ofFen(100), Money.ZERO, Period.YEAR), 0);
    }
}
