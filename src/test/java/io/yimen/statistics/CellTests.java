package io.yimen.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTests {

    @Test
    void writes_counts_and_amounts_with_groups() {
        assertThat(Cell.count(1234, false).text()).isEqualTo("1,234");
        assertThat(Cell.money(26_341_805, false).text()).isEqualTo("263,418.05");
    }

    @Test
    void a_hidden_cell_keeps_no_number() {
        Cell hidden = Cell.count(3, true);

        assertThat(hidden.value()).isNull();
        assertThat(hidden.text()).isEqualTo("*");
        assertThat(hidden.since(Cell.count(2, false))).isEmpty();
    }

    @Test
    void the_change_carries_its_sign() {
        assertThat(Cell.count(12, false).since(Cell.count(10, false))).isEqualTo("+2");
        assertThat(Cell.money(100, false).since(Cell.money(250, false))).isEqualTo("−1.50");
    }

    @Test
    void an_average_rounds_half_up_to_the_fen() {
        assertThat(new Figures(1, 2, 101, 0).averageAmountFen()).isEqualTo(51);
        assertThat(new Figures(1, 3, 100, 0).averageAmountFen()).isEqualTo(33);
    }
}
