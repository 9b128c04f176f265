package io.yimen.verification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TolerancesTests {

    private final Tolerances tolerances = new Tolerances();

    @ParameterizedTest
    @EnumSource
    void every_item_has_a_tolerance_and_a_term(ComparedItem item) {
        assertThat(tolerances.of(item, LocalDate.of(2026, 11, 25)).workdays()).isPositive();
    }

    @Test
    void there_is_none_before_the_first_day() {
        assertThatThrownBy(() -> tolerances.of(ComparedItem.WAGE, LocalDate.of(2019, 12, 31)))
                .isInstanceOf(IllegalStateException.class);
    }
}
