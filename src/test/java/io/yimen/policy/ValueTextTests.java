package io.yimen.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.policy.InvalidPolicyValue.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTests {

    private static final PolicyCatalogue CATALOGUE = new PolicyCatalogue();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dibao.line.urban              | 790           | 790.00
            dibao.line.urban              | 1,290.5       | 1290.50
            dibao.line.urban              | ７９０．５      | 790.50
            dibao.line.urban              | 7x0           | 7x0
            dibao.addon.age_70_bp         | 30            | 3000
            dibao.addon.age_70_bp         | 30%           | 3000
            dibao.addon.age_70_bp         | 12.5          | 1250
            dibao.addon.age_70_bp         | 0             | 0
            margin.multiple_bp            | 1,000         | 100000
            asset.dwelling_area_per_person| 18.5          | 1850
            asset.financial_multiple      | 36.0          | 36
            asset.financial_multiple      | 36.5          | 36.5
            dibao.tiers.rural             | 380、460，540  | 380.00,460.00,540.00
            income.exempt_codes           | special_care, SCHOLARSHIP | SPECIAL_CARE,SCHOLARSHIP
            dibao.rounding                | YUAN_UP       | YUAN_UP
            """)
    void reads_what_people_type(String key, String typed, String kept) {
        assertThat(ValueText.kept(parameter(key), typed)).isEqualTo(kept);
    }

    @Test
    void says_that_a_percentage_or_an_area_is_no_number() {
        assertThatThrownBy(() -> ValueText.kept(parameter("margin.multiple_bp"), "12.345"))
                .isInstanceOfSatisfying(
                        InvalidPolicyValue.class, e -> assertThat(e.fault()).isEqualTo(Fault.NOT_PERCENT));
        assertThatThrownBy(() -> ValueText.kept(parameter("asset.dwelling_area_per_person"), "-1"))
                .isInstanceOfSatisfying(
                        InvalidPolicyValue.class, e -> assertThat(e.fault()).isEqualTo(Fault.NOT_AREA));
    }

    @Test
    void every_default_comes_back_as_it_was_when_it_is_typed_again() {
        assertThat(CATALOGUE.all()).allSatisfy(parameter -> {
            String typed = ValueText.typed(parameter, parameter.defaultValue());
            assertThat(ValueText.same(parameter, ValueText.kept(parameter, typed), parameter.defaultValue()))
                    .isTrue();
        });
    }

    @Test
    void every_default_lies_within_the_range_a_region_may_set() {
        assertThat(CATALOGUE.all())
                .filteredOn(parameter -> !parameter.defaultValue().isEmpty())
                .allSatisfy(parameter -> ValueRange.of(parameter)
                        .ifPresent(
                                range -> assertThat(range.holds(ValueText.typed(parameter, parameter.defaultValue())))
                                        .as(parameter.key())
                                        .isTrue()));
    }

    @Test
    void every_number_has_a_range() {
        assertThat(CATALOGUE.all())
                .filteredOn(parameter -> switch (parameter.type()) {
                    case MONEY, MONEY_LIST, INTEGER, BASIS_POINTS -> true;
                    default -> false;
                })
                .allSatisfy(parameter ->
                        assertThat(ValueRange.of(parameter)).as(parameter.key()).isPresent());
    }

    private static Parameter parameter(String key) {
        return CATALOGUE.find(key).orElseThrow();
    }
}
