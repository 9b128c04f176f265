package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.rules.Facts.Expense;
import io.yimen.rules.Facts.Income;
import io.yimen.rules.Facts.IncomeKind;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.MemberStatus;
import io.yimen.rules.Facts.Obligor;
import io.yimen.rules.Facts.Period;
import io.yimen.rules.ProgrammeDecision.Component;
import io.yimen.rules.ProgrammeDecision.Outcome;
import io.yimen.rules.ProgrammeDecision.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every household under every policy, on many thousands of them. */
class InvariantTests {

    private static final int HOUSEHOLDS = 20_000;

    @Test
    void the_generator_reaches_every_programme_and_outcome() throws IOException {
        Map<String, Integer> seen = new TreeMap<>();

        forEach(
                11,
                (facts, parameters) -> Engine.decide(facts, parameters, false)
                        .programmes()
                        .forEach(entry -> seen.merge(
                                entry.programme() + " " + entry.scope() + " " + entry.outcome(), 1, Integer::sum)));

        for (Programme programme : List.of(Programme.TEKUN, Programme.DIBAO, Programme.DIBAO_MARGIN)) {
            Scope scope = programme == Programme.TEKUN ? Scope.PERSON : Scope.HOUSEHOLD;
            for (Outcome outcome : Outcome.values()) {
                assertThat(seen.getOrDefault(programme + " " + scope + " " + outcome, 0))
                        .as("%s %s", programme, outcome)
                        .isGreaterThan(20);
            }
        }
        assertThat(seen.get("DIBAO SINGLE_PERSON ELIGIBLE")).isGreaterThan(20);
        assertThat(seen.get("DIBAO SINGLE_PERSON HOLD")).isGreaterThan(5);
    }

    @Test
    void an_exempt_transfer_changes_nothing() throws IOException {
        forEach(1, (facts, parameters) -> {
            List<Income> more = new ArrayList<>(facts.incomes());
            more.add(income(facts.members().get(0), "SCHOLARSHIP", 123_456_78));

            assertThat(Engine.decide(with(facts, facts.members(), more), parameters, false))
                    .isEqualTo(Engine.decide(facts, parameters, false));
        });
    }

    /** As long as the same people count: Tekun may end with the fen, and its person counts again. */
    @Test
    void one_more_fen_of_counted_income_never_raises_household_dibao() throws IOException {
        forEach(2, (facts, parameters) -> {
            Decision before = Engine.decide(facts, parameters, false);
            for (Member member : facts.members()) {
                List<Income> more = new ArrayList<>(facts.incomes());
                more.add(income(member, null, 1));

                Decision after = Engine.decide(with(facts, facts.members(), more), parameters, false);

                if (after.household().counted().equals(before.household().counted())) {
                    assertThat(householdDibao(after)).isLessThanOrEqualTo(householdDibao(before));
                }
            }
        });
    }

    @Test
    void a_person_is_never_in_two_programmes() throws IOException {
        forEach(3, (facts, parameters) -> {
            Set<String> helped = new HashSet<>();
            for (ProgrammeDecision entry :
                    Engine.decide(facts, parameters, false).programmes()) {
                if (entry.outcome() != Outcome.INELIGIBLE && entry.programme() != Programme.TEMPORARY_ASSISTANCE) {
                    for (String ref : entry.members()) {
                        assertThat(helped.add(ref)).as("%s in %s", ref, facts).isTrue();
                    }
                }
            }
        });
    }

    @Test
    void amounts_are_never_negative_and_components_add_up() throws IOException {
        forEach(4, (facts, parameters) -> {
            for (ProgrammeDecision entry :
                    Engine.decide(facts, parameters, false).programmes()) {
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
        });
    }

    @Test
    void another_order_of_the_request_changes_only_the_order_of_the_answer() throws IOException {
        Random random = new Random(5);
        forEach(5, (facts, parameters) -> {
            List<Member> members = shuffled(facts.members(), random);
            List<Income> incomes = shuffled(facts.incomes(), random);
            List<Expense> expenses = shuffled(facts.expenses(), random);
            List<Obligor> obligors = shuffled(facts.obligors(), random);
            Facts other = new Facts(
                    facts.asOf(),
                    facts.county(),
                    facts.residence(),
                    members,
                    incomes,
                    expenses,
                    facts.assets(),
                    obligors,
                    facts.incident());

            assertThat(sorted(Engine.decide(other, parameters, false)))
                    .isEqualTo(sorted(Engine.decide(facts, parameters, false)));
        });
    }

    @Test
    void the_same_input_gives_the_same_bytes_and_the_trace_changes_nothing() throws IOException {
        forEach(6, (facts, parameters) -> {
            Decision traced = Engine.decide(facts, parameters, true);

            assertThat(Engine.decide(facts, parameters, true).toString()).isEqualTo(traced.toString());
            assertThat(DecisionJson.of(Engine.decide(facts, parameters, false))).isEqualTo(DecisionJson.of(traced));
        });
    }

    /** Tekun takes out whom nobody supports; who is absent never counts. */
    @Test
    void every_member_is_counted_or_excluded_once() throws IOException {
        forEach(7, (facts, parameters) -> {
            Decision decision = Engine.decide(facts, parameters, false);
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
        });
    }

    private static void forEach(long seed, BiConsumer<Facts, Parameters> check) throws IOException {
        Map<String, String> plain = WorkedCase.values();
        RandomHouseholds households = new RandomHouseholds(seed);
        Parameters parameters = Parameters.of(plain);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            if (i % 10 == 0) {
                parameters = Parameters.of(households.values(plain));
            }
            check.accept(households.next(), parameters);
        }
    }

    private static Facts with(Facts facts, List<Member> members, List<Income> incomes) {
        return new Facts(
                facts.asOf(),
                facts.county(),
                facts.residence(),
                members,
                incomes,
                facts.expenses(),
                facts.assets(),
                facts.obligors(),
                facts.incident());
    }

    private static Income income(Member member, @Nullable String code, long fen) {
        return new Income(member.ref(), IncomeKind.TRANSFER, code, Money.ofFen(fen), Money.ZERO, Period.YEAR);
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
            return list.stream()
                    .map(InvariantTests::sortedText)
                    .sorted()
                    .toList()
                    .toString();
        }
        return json.toString();
    }
}
