package io.yimen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.Money;
import io.yimen.rules.Engine;
import io.yimen.rules.Facts;
import io.yimen.rules.Parameters;
import io.yimen.web.JsonBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** On thousands of seeded households under changing policies: a change that is named does what it says when it is made. */
class WhatIfEverywhereTests {

    private static final int HOUSEHOLDS = 2_000;

    @Test
    void every_change_named_flips_or_shifts_the_result_and_a_fen_less_does_not() {
        Random random = new Random(42);
        Map<Flip.Kind, Integer> named = new EnumMap<>(Flip.Kind.class);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            ScreeningRequest facts = household(random);
            Function<ScreeningRequest, ScreeningResult> engine = engine(facts);
            ScreeningResult now = engine.apply(facts);
            for (Flip flip : WhatIf.flips(facts, now, engine)) {
                named.merge(flip.kind(), 1, Integer::sum);
                check(facts, now, flip, engine);
            }
        }

        assertThat(named.keySet()).containsExactly(Flip.Kind.values());
        assertThat(named.values()).allMatch(count -> count > 10);
    }

    private static void check(
            ScreeningRequest facts,
            ScreeningResult now,
            Flip flip,
            Function<ScreeningRequest, ScreeningResult> engine) {
        ScreeningResult then = engine.apply(flip.facts());
        assertThat(then).isEqualTo(flip.result());
        if (flip.kind() == Flip.Kind.CHILD) {
            assertThat(flip.facts().members()).hasSize(facts.members().size() + 1);
            assertThat(SheetAmount.total(then)).isNotEqualTo(SheetAmount.total(now));
            return;
        }
        assertThat(isDibao(then))
                .as("%s by %s of %s", flip.kind(), flip.by(), facts)
                .isNotEqualTo(isDibao(now));
        assertThat(isDibao(engine.apply(aFenLess(facts, flip))))
                .as("%s by a fen less than %s of %s", flip.kind(), flip.by(), facts)
                .isEqualTo(isDibao(now));
    }

    /** The same change, one fen smaller. */
    private static ScreeningRequest aFenLess(ScreeningRequest facts, Flip flip) {
        return switch (flip.kind()) {
            case MORE_SAVINGS -> facts.withAssets(savings(flip.facts(), -1));
            case LESS_SAVINGS -> facts.withAssets(savings(flip.facts(), 1));
            case MORE_INCOME -> facts.withIncomes(moved(facts, flip, -1));
            default -> facts.withIncomes(moved(facts, flip, 1));
        };
    }

    private static AssetFacts savings(ScreeningRequest facts, long fen) {
        AssetFacts assets = facts.assets();
        return new AssetFacts(
                assets.financial().plus(Money.ofFen(fen)),
                assets.overLimitUnknownAmount(),
                assets.vehicles(),
                assets.dwellings(),
                assets.companies());
    }

    /** The incomes of the change with the one that was changed moved back by a fen a month. */
    private static List<IncomeFacts> moved(ScreeningRequest facts, Flip flip, long fen) {
        List<IncomeFacts> incomes = new ArrayList<>(flip.facts().incomes());
        for (int i = 0; i < incomes.size(); i++) {
            boolean changed = i >= facts.incomes().size()
                    || !incomes.get(i).equals(facts.incomes().get(i));
            if (changed) {
                IncomeFacts item = incomes.get(i);
                incomes.set(
                        i,
                        new IncomeFacts(
                                item.member(),
                                item.kind(),
                                item.code(),
                                item.amount().plus(Money.ofFen(item.period() == Period.YEAR ? 12 * fen : fen)),
                                item.costs(),
                                item.period()));
            }
        }
        return incomes;
    }

    private static ScreeningRequest household(Random random) {
        byte[] request = FuzzedRequest.sound(random::nextInt).toString().getBytes(StandardCharsets.UTF_8);
        return new ScreeningReader(Households.CATALOGUE).read(JsonBody.parse(request));
    }

    private static Function<ScreeningRequest, ScreeningResult> engine(ScreeningRequest facts) {
        Parameters parameters =
                new PolicyInForce(Households.beilin(Map.of()), facts.overrides(), Households.CATALOGUE).parameters();
        return changed -> {
            Facts read = ToRules.facts(changed);
            return FromRules.result(changed, Engine.decide(read, parameters, false), List.of(), false);
        };
    }

    private static boolean isDibao(ScreeningResult result) {
        Verdict verdict = Verdict.of(result);
        return verdict == Verdict.DIBAO || verdict == Verdict.HOLD;
    }
}
