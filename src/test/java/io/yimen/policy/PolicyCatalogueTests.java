package io.yimen.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.common.RegionLevel;
import io.yimen.policy.InvalidPolicyValue.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCatalogueTests {

    private final PolicyCatalogue catalogue = new PolicyCatalogue();

    @Test
    void knows_every_parameter_with_type_default_and_level() {
        assertThat(catalogue.all()).hasSize(108);
        assertThat(catalogue.find("dibao.rounding"))
                .contains(new Parameter(
                        "dibao.rounding",
                        ParameterType.ENUM,
                        "",
                        "FEN_HALF_UP",
                        RegionLevel.COUNTY,
                        List.of("FEN_HALF_UP", "JIAO_HALF_UP", "YUAN_HALF_UP", "YUAN_UP"),
                        "Rounding of the Dibao base amount (household or single person)",
                        "金额取整方式"));
        assertThat(catalogue.find("dibao.tiers.rural")).map(Parameter::type).contains(ParameterType.MONEY_LIST);
        assertThat(catalogue.find("income.exempt_codes")).map(Parameter::type).contains(ParameterType.CODE_LIST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dibao.line.urban        | 740
            dibao.line.urban        | 740.5
            dibao.line.urban        | 0.00
            dibao.line.urban        | 999999999999.99
            dibao.tiers.rural       | 380,460.50,540
            dibao.rounding          | YUAN_UP
            margin.multiple_bp      | 15000
            margin.inclusive        | true
            tekun.minor_age         | 18
            income.exempt_codes     | SPECIAL_CARE,SCHOLARSHIP
            payment.day_of_month    | 31
            """)
    void takes_a_value_of_the_parameters_type(String key, String value) {
        assertThatCode(() -> catalogue.check(key, value)).doesNotThrowAnyException();
    }

    @Test
    void an_empty_value_is_always_good_and_says_not_set() {
        assertThat(catalogue.all())
                .allSatisfy(
                        p -> assertThatCode(() -> catalogue.check(p.key(), "")).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dibao.line.urban        | -1            | NOT_MONEY
            dibao.line.urban        | 740.005       | NOT_MONEY
            dibao.line.urban        | 1,000.00      | NOT_MONEY
            dibao.line.urban        | 1e3           | NOT_MONEY
            dibao.line.urban        | 1000000000000 | NOT_MONEY
            dibao.tiers.rural       | 380,,540      | NOT_MONEY_LIST
            dibao.tiers.rural       | 380,x         | NOT_MONEY_LIST
            dibao.rounding          | DOWN          | NOT_A_CHOICE
            dibao.rounding          | yuan_up       | NOT_A_CHOICE
            margin.multiple_bp      | 1.5           | NOT_WHOLE_NUMBER
            margin.multiple_bp      | 10000001      | OUT_OF_RANGE
            margin.inclusive        | yes           | NOT_BOOLEAN
            tekun.minor_age         | -16           | NOT_WHOLE_NUMBER
            income.exempt_codes     | A,,B          | NOT_CODE_LIST
            payment.day_of_month    | 0             | OUT_OF_RANGE
            payment.day_of_month    | 32            | OUT_OF_RANGE
            dibao.line.suburban     | 1             | UNKNOWN_KEY
            """)
    void refuses_another_and_says_why(String key, String value, Fault fault) {
        assertThatThrownBy(() -> catalogue.check(key, value)).isInstanceOfSatisfying(InvalidPolicyValue.class, e -> {
            assertThat(e.fault()).isEqualTo(fault);
            assertThat(e.key()).isEqualTo(key);
        });
    }
}
