package io.yimen.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TileStepsTests {

    @Test
    void steps_run_from_the_smallest_to_the_largest_amount() {
        TileSteps steps = TileSteps.over(List.of(yuan(312), yuan(388), yuan(540)));

        assertThat(steps.legend()).containsExactly("300–349", "350–399", "400–449", "450–499", "≥500");
        assertThat(steps.of(yuan(312))).isEqualTo(1);
        assertThat(steps.of(yuan(349))).isEqualTo(1);
        assertThat(steps.of(yuan(350))).isEqualTo(2);
        assertThat(steps.of(yuan(540))).isEqualTo(5);
    }

    @Test
    void hidden_and_missing_amounts_have_no_colour_and_move_no_bound() {
        Cell hidden = Cell.money(100_00, true);
        Cell missing = Cell.average(0, Figures.NONE, false);

        TileSteps steps = TileSteps.over(List.of(hidden, missing, yuan(300)));

        assertThat(steps.of(hidden)).isZero();
        assertThat(steps.of(missing)).isZero();
        assertThat(steps.of(yuan(300))).isEqualTo(1);
    }

    @Test
    void without_amounts_there_is_no_legend() {
        assertThat(TileSteps.over(List.of()).legend()).isEmpty();
    }

    private static Cell yuan(long yuan) {
        return Cell.money(yuan * 100, false);
    }
}
