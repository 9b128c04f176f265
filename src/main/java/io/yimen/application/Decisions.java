package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.common.Uuid7;
import io.yimen.database.TransactionMemo;
import io.yimen.policy.Policies;
import io.yimen.policy.PolicySet;
import io.yimen.policy.PolicyValue;
import io.yimen.screening.Screening;
import io.yimen.screening.ScreeningResult;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Lets the engine decide a case on its latest facts, and keeps what was proposed and decided. */
@Service
class Decisions {

    private final Screening screening;
    private final Policies policies;
    private final CaseRecordsRepository records;
    private final JsonMapper json;

    Decisions(Screening screening, Policies policies, CaseRecordsRepository records, JsonMapper json) {
        this.screening = screening;
        this.policies = policies;
        this.records = records;
        this.json = json;
    }

    /** What a person adds to the engine's result. */
    record Ruling(
            String outcome,
            @Nullable Money amount,
            List<String> reasons,
            @Nullable String overrideReason,
            @Nullable Person second) {

        static Ruling of(String outcome, @Nullable Money amount, List<String> reasons) {
            return new Ruling(outcome, amount, reasons, null, null);
        }
    }

    /** Who also answers for it. */
    record Person(String username, String name) {}

    // a decision is written once
    private record Kept(UUID decision) {}

    ScreeningResult screen(CaseFacts facts, LocalDate on) {
        return screening.screen(facts.on(on), true);
    }

    static Money orZero(@Nullable Money amount) {
        return amount == null ? Money.ZERO : amount;
    }

    void keep(Turn turn, int step, Ruling ruling, ScreeningResult result) {
        keep(turn, step, ruling, new Basis(result, turn.procedure().amount(result)));
    }

    /** What the engine says on the facts, and what of it the ruling is about. */
    record Basis(ScreeningResult result, @Nullable Money amount) {}

    void keep(Turn turn, int step, Ruling ruling, Basis basis) {
        ScreeningResult result = basis.result();
        Money amount = ruling.amount();
        Money engine = basis.amount();
        Person second = ruling.second();
        boolean begins = ruling.outcome().equals(DecisionRow.CONFIRMED)
                && turn.procedure().monthly();
        UUID id = Uuid7.next();
        TransactionMemo.of(new Kept(id), () -> result);
        records.addDecision(
                turn.work(),
                new DecisionRow(
                        id,
                        step,
                        ruling.outcome(),
                        turn.today(),
                        turn.now(),
                        turn.work().factsVersion(),
                        Screening.ENGINE_VERSION,
                        amount == null ? null : amount.fen(),
                        engine == null ? null : engine.fen(),
                        begins ? YearMonth.from(turn.today()).plusMonths(1).atDay(1) : null,
                        json.writeValueAsString(ruling.reasons()),
                        ruling.overrideReason(),
                        turn.by().username(),
                        turn.by().displayName(),
                        second == null ? null : second.username(),
                        second == null ? null : second.name(),
                        json.writeValueAsString(result),
                        policyIds(turn.work().county(), result)));
    }

    /** Which published values were in force; that they are those the result names is made sure of. */
    private List<UUID> policyIds(int county, ScreeningResult result) {
        PolicySet set = policies.inForce(county, result.asOf());
        result.policies().forEach(used -> {
            PolicyValue value = set.values().get(used.key());
            if (value == null || !value.value().equals(used.value())) {
                throw new IllegalStateException("The policy changed while it was decided: " + used.key());
            }
        });
        return set.ids();
    }

    ScreeningResult result(DecisionRow row) {
        return TransactionMemo.of(new Kept(row.id()), () -> json.readValue(row.result(), ScreeningResult.class));
    }

    List<String> reasons(DecisionRow row) {
        return List.of(json.readValue(row.reasons(), String[].class));
    }
}
