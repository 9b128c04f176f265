package io.yimen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.Money;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The nearest change flips the result when it is applied, and a fen less does not. */
class WhatIfTests {

    private static final Function<ScreeningRequest, ScreeningResult> BEILIN = Households.trials(Map.of());

    @Test
    void finds_how_much_more_wage_ends_dibao() {
        Flip flip = flip(Households.zhou(), Flip.Kind.MORE_INCOME);

        // 740 × 3 − (1500 − 200) = 920: income at the line is not below it
        assertThat(flip.by()).isEqualTo(Money.ofYuan("920.00"));
        assertThat(Verdict.of(BEILIN.apply(flip.facts()))).isEqualTo(Verdict.MARGIN);
        assertThat(Verdict.of(BEILIN.apply(withWage("2419.99")))).isEqualTo(Verdict.DIBAO);
    }

    @Test
    void finds_how_much_more_savings_end_dibao() {
        Flip flip = flip(Households.zhou(), Flip.Kind.MORE_SAVINGS);

        // 740 × 3 × 36 = 79,920; one fen more is over
        assertThat(flip.by()).isEqualTo(Money.ofYuan("71320.01"));
        assertThat(Verdict.of(BEILIN.apply(flip.facts()))).isNotEqualTo(Verdict.DIBAO);
    }

    @Test
    void finds_how_much_less_savings_open_dibao() {
        ScreeningRequest saver = Households.zhou()
                .withAssets(new AssetFacts(Money.ofYuan("90000"), false, List.of(), List.of(), List.of()));

        Flip flip = flip(saver, Flip.Kind.LESS_SAVINGS);

        assertThat(flip.by()).isEqualTo(Money.ofYuan("10080.00"));
        assertThat(Verdict.of(BEILIN.apply(flip.facts()))).isEqualTo(Verdict.DIBAO);
    }

    @Test
    void finds_how_much_less_wage_opens_dibao() {
        Flip flip = flip(withWage("2600"), Flip.Kind.LESS_INCOME);

        assertThat(flip.by()).isEqualTo(Money.ofYuan("180.01"));
        assertThat(Verdict.of(BEILIN.apply(flip.facts()))).isEqualTo(Verdict.DIBAO);
    }

    @Test
    void tells_what_one_more_child_brings() {
        Flip flip = flip(Households.zhou(), Flip.Kind.CHILD);

        // 740 × 4 − 1300 = 1660, two minors 444
        assertThat(SheetAmount.total(flip.result())).isEqualTo(Money.ofYuan("2104.00"));
    }

    @Test
    void names_no_change_that_alone_does_not_help() {
        List<Flip> flips = WhatIf.flips(Households.wealthy(), BEILIN.apply(Households.wealthy()), BEILIN);

        assertThat(flips).isEmpty();
    }

    private static ScreeningRequest withWage(String monthly) {
        return Households.zhou().withIncomes(List.of(Households.wage("m1", monthly)));
    }

    private static Flip flip(ScreeningRequest facts, Flip.Kind kind) {
        return WhatIf.flips(facts, BEILIN.apply(facts), BEILIN).stream()
                .filter(flip -> flip.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
