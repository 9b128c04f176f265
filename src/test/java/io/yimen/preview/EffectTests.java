package io.yimen.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectTests {

    @ParameterizedTest
    @CsvSource({
        "NONE, 0, DIBAO, 1, GAINED",
        "NONE, 0, MARGIN, 0, GAINED",
        "MARGIN, 0, SINGLE, 500, GAINED",
        "DIBAO, 100, DIBAO, 101, RAISED",
        "SINGLE, 300, DIBAO, 400, RAISED",
        "DIBAO, 100, DIBAO, 100, UNCHANGED",
        "HOLD, 100, HOLD, 100, UNCHANGED",
        "MARGIN, 0, MARGIN, 0, UNCHANGED",
        "NONE, 0, NONE, 0, UNCHANGED",
        "DIBAO, 101, DIBAO, 100, LOWERED",
        "DIBAO, 400, SINGLE, 300, LOWERED",
        "DIBAO, 1, MARGIN, 0, LOST",
        "SINGLE, 1, NONE, 0, LOST",
        "MARGIN, 0, NONE, 0, LOST",
        "UNKNOWN, 0, DIBAO, 5, UNKNOWN",
        "DIBAO, 5, UNKNOWN, 0, UNKNOWN"
    })
    void entitlement_goes_before_amount(Entitlement before, long fen, Entitlement after, long later, Effect effect) {
        assertThat(Effect.between(new Standing(before, fen), new Standing(after, later)))
                .isEqualTo(effect);
    }
}
