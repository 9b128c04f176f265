package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.rules.Facts.Income;
import io.yimen.rules.Facts.IncomeKind;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.MemberStatus;
import io.yimen.rules.Facts.Period;
import io.yimen.rules.ProgrammeDecision.Component;
import io.yimen.rules.ProgrammeDecision.Outcome;
import io.yimen.rules.ProgrammeDecision.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is true of every household under every policy; checked on seeded households in each build and on a fuzzer's whenever it runs. */
public final class Invariants {

    private final Facts facts;
    private final Parameters parameters;
    private final Decision decision;

    private Invariants(Facts facts, Parameters parameters) {
        this.facts = facts;
        this.parameters = parameters;
        this.decision = Engine.decide(facts, parameters, false);
    }

    static Invariants of(Facts facts, Parameters parameters) {
        return new Invariants(facts, parameters);
    }

    /**
     * All of them at once.
     *
     * @param exempt a code of {@code income.exempt_codes}; empty when there is none
     */
    public static void hold(Facts facts, Parameters parameters, String exempt, IntUnaryOperator below) {
        Invariants invariants = of(facts, parameters);
        if (!exempt.isEmpty()) {
            invariants.anExemptTransferChangesNothing(exempt);
        }
        for (IncomeKind kind : IncomeKind.values()) {
            invariants.oneMoreFenNeverRaisesHouseholdDibao(kind);
        }
        invariants.nobodyIsInTwoProgrammes();
        invariants.amountsAreNeverNegativeAndAddUp();
        invariants.orderChangesOnlyOrder(new Random(below.applyAsInt(1000)));
        invariants.theTraceChangesNothing();
        invariants.nobodyIsWithoutAbleSupporterWhoHasOne();
        invariants.everyMemberIsCountedOrExcludedOnce();
    }

    void anExemptTransferChangesNothing(String code) {
        Income exempt = income(facts.members().get(0), IncomeKind.TRANSFER, code, 123_456_78);

        assertThat(decide(and(exempt))).isEqualTo(decision);
    }

    /**
     * It holds as long as the same people count and the fen counts. Two things of the law stand outside: Tekun may end with the fen
     * (section 7 B), and its person and line come back into the household; and a first fen of wage or business takes the place of the
     * income imputed to somebody who could work (section 3, 5), so that less is counted than before.
     */
    void oneMoreFenNeverRaisesHouseholdDibao(IncomeKind kind) {
        for (Member member : facts.members()) {
            Decision after = decide(and(income(member, kind, null, 1)));
            boolean samePeople =
                    after.household().counted().equals(decision.household().counted());
            boolean notLess = after.household()
                            .annualIncome()
                            .compareTo(decision.household().annualIncome())
                    >= 0;
            boolean imputes = kind == IncomeKind.WAGE || kind == IncomeKind.BUSINESS;
            assertThat(notLess || imputes || !samePeople)
                    .as("one fen more is counted as less")
                    .isTrue();
            if (samePeople && notLess) {
                assertThat(householdDibao(after)).isLessThanOrEqualTo(householdDibao(decision));
            }
        }
    }

    void nobodyIsInTwoProgrammes() {
        Set<String> helped = new HashSet<>();
        for (ProgrammeDecision entry : decision.programmes()) {
            if (entry.outcome() != Outcome.INELIGIBLE && entry.programme() != Programme.TEMPORARY_ASSISTANCE) {
                for (String ref : entry.members()) {
                    assertThat(helped.add(ref)).as("%s in %s", ref, facts).isTrue();
                }
            }
        }
    }

    void amountsAreNeverNegativeAndAddUp() {
        for (ProgrammeDecision entry : decision.programmes()) {
            Money amount = entry.monthlyAmount() != null ? entry.monthlyAmount() : entry.oneOffAmount();
            assertThat(amount == null).isEqualTo(entry.outcome() == Outcome.INELIGIBLE);
            assertThat(entry.reasons().isEmpty()).isEqualTo(entry.outcome() != Outcome.INELIGIBLE);
            long sum = 0;
            for (Component component : entry.components()) {
                assertThat(component.amount().fen()).isNotNegative();
                sum += component.amount().fen();
            }
            assertThat(amount == null ? 0 : amount.fen()).isEqualTo(sum);
        }
    }

    void orderChangesOnlyOrder(Random random) {
        Facts other = new Facts(
                facts.asOf(),
                facts.county(),
                facts.residence(),
                shuffled(facts.members(), random),
                shuffled(facts.incomes(), random),
                shuffled(facts.expenses(), random),
                facts.assets(),
                shuffled(facts.obligors(), random),
                facts.incident());

        assertThat(sorted(decide(other))).isEqualTo(sorted(decision));
    }

    void theTraceChangesNothing() {
        Decision traced = Engine.decide(facts, parameters, true);

        assertThat(Engine.decide(facts, parameters, true).toString()).isEqualTo(traced.toString());
        assertThat(DecisionJson.of(decision)).isEqualTo(DecisionJson.of(traced));
    }

    /** What is found of all kin at once is what is said of each of them alone. */
    void nobodyIsWithoutAbleSupporterWhoHasOne() {
        List<TraceLine> lines = Engine.decide(facts, parameters, true).programmes().stream()
                .flatMap(entry -> entry.trace().stream())
                .toList();
        Set<String> supported = lines.stream()
                .filter(line -> line.rule().startsWith("TEKUN_SUPPORTER_") && line.outcome() == TraceLine.Outcome.FAIL)
                .map(line -> line.inputs().get("ref"))
                .collect(Collectors.toSet());

        assertThat(lines)
                .filteredOn(line -> line.rule().equals("TEKUN_NO_ABLE_SUPPORTER"))
                .allSatisfy(line -> assertThat(line.outcome() == TraceLine.Outcome.FAIL)
                        .isEqualTo(supported.contains(line.inputs().get("ref"))));
    }

    /** Tekun takes out whom nobody supports; who is absent never counts. */
    void everyMemberIsCountedOrExcludedOnce() {
        List<String> all = new ArrayList<>(decision.household().counted());
        decision.household().excluded().forEach(exclusion -> all.add(exclusion.ref()));

        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        facts.members().stream().map(Member::ref).toList());
        for (Member member : facts.members()) {
            if (member.status() != MemberStatus.PRESENT && member.status() != MemberStatus.CONSCRIPT) {
                assertThat(decision.household().counted()).doesNotContain(member.ref());
            }
        }
    }

    private Decision decide(Facts changed) {
        return Engine.decide(changed, parameters, false);
    }

    private Facts and(Income more) {
        List<Income> incomes = new ArrayList<>(facts.incomes());
        incomes.add(more);
        return new Facts(
                facts.asOf(),
                facts.county(),
                facts.residence(),
                facts.members(),
                incomes,
                facts.expenses(),
                facts.assets(),
                facts.obligors(),
                facts.incident());
    }

    private static Income income(Member member, IncomeKind kind, @Nullable String code, long fen) {
        return new Income(member.ref(), kind, code, Money.ofFen(fen), Money.ZERO, Period.YEAR);
    }

    private static long householdDibao(Decision decision) {
        for (ProgrammeDecision entry : decision.programmes()) {
            if (entry.programme() == Programme.DIBAO && entry.scope() == Scope.HOUSEHOLD) {
                return entry.monthlyAmount() == null
                        ? -1
                        : entry.monthlyAmount().fen();
            }
        }
        throw new AssertionError("no household entry");
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> other = new ArrayList<>(items);
        Collections.shuffle(other, random);
        return other;
    }

    /** The answer with every list sorted, so that only what it says is compared. */
    private static String sorted(Decision decision) {
        return sortedText(DecisionJson.of(decision));
    }

    private static String sortedText(Object json) {
        if (json instanceof Map<?, ?> map) {
            Map<String, String> fields = new TreeMap<>();
            map.forEach((key, value) -> fields.put((String) key, sortedText(value)));
            return fields.toString();
        }
        if (json instanceof List<?> list) {
            return list.stream().map(Invariants::sortedText).sorted().toList().toString();
        }
        return json.toString();
    }
}
