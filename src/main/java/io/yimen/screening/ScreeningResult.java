package io.yimen.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decisions for one household, exactly the Result of {@code screening.yaml}; stored with a decision without the texts of its trace. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScreeningResult(
        @Nullable String id,
        LocalDate asOf,
        String county,
        HouseholdResult household,
        List<ProgrammeResult> programmes,
        List<PolicyUsed> policies) {

    public ScreeningResult {
        programmes = Absent.orEmpty(programmes);
        policies = Absent.orEmpty(policies);
    }

    /** The household's own entry of a programme. */
    public Optional<ProgrammeResult> household(Programme programme) {
        return programmes.stream()
                .filter(entry -> entry.programme() == programme && entry.scope() == Scope.HOUSEHOLD)
                .findFirst();
    }

    /** The single-person Dibao entries. */
    public List<ProgrammeResult> singlePersons() {
        return programmes.stream()
                .filter(entry -> entry.scope() == Scope.SINGLE_PERSON)
                .toList();
    }

    /** Whom an entry is about. */
    public enum Scope {
        HOUSEHOLD,
        SINGLE_PERSON,
        PERSON
    }

    /** What came out; HOLD waits for another county to stop its award. */
    public enum Outcome {
        ELIGIBLE,
        INELIGIBLE,
        HOLD
    }

    /** Who decides temporary assistance of that amount. */
    public enum DecisionLevel {
        TOWNSHIP,
        COUNTY,
        COUNTY_GOVERNMENT
    }

    /** What one evaluated rule came to. */
    public enum RuleOutcome {
        PASS,
        FAIL,
        VALUE,
        NOT_APPLICABLE
    }

    /** The household's figures. */
    public record HouseholdResult(
            List<String> counted,
            List<Exclusion> excluded,
            Money annualIncome,
            Money monthlyIncomePerPerson,
            Money linesMonthly,
            Money imputedSupportAnnual) {

        public HouseholdResult {
            counted = Absent.orEmpty(counted);
            excluded = Absent.orEmpty(excluded);
        }
    }

    /** A member who does not count, with the first reason that applies. */
    public record Exclusion(String ref, String reason) {}

    /** One programme's decision for the household or some of its members. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProgrammeResult(
            Programme programme,
            Scope scope,
            IncidentFacts.@Nullable AwardType variant,
            List<String> members,
            Outcome outcome,
            @Nullable Money monthlyAmount,
            @Nullable Money oneOffAmount,
            List<Component> components,
            List<String> reasons,
            List<String> flags,
            @Nullable DecisionLevel decisionLevel,
            @Nullable Integer recheckMonths,
            List<TraceEntry> trace) {

        public ProgrammeResult {
            members = Absent.orEmpty(members);
            components = Absent.orEmpty(components);
            reasons = Absent.orEmpty(reasons);
            flags = Absent.orEmpty(flags);
            trace = Absent.orEmpty(trace);
        }

        /** True when the money may start, now or when the other county has stopped. */
        public boolean granted() {
            return outcome != Outcome.INELIGIBLE;
        }

        /** The same decision told by other lines. */
        public ProgrammeResult withTrace(List<TraceEntry> lines) {
            return new ProgrammeResult(
                    programme,
                    scope,
                    variant,
                    members,
                    outcome,
                    monthlyAmount,
                    oneOffAmount,
                    components,
                    reasons,
                    flags,
                    decisionLevel,
                    recheckMonths,
                    lines);
        }
    }

    /** A part of an amount: BASE, ADDON, CARE or RELIEF. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Component(
            String code, @Nullable String member, @Nullable String category, Money amount) {}

    /** One rule evaluated; {@code text} is only there when it is shown to somebody. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TraceEntry(
            String rule,
            RuleOutcome outcome,
            @Nullable String text,
            Map<String, String> inputs,
            @Nullable String value,
            List<String> parameters,
            @Nullable String law) {

        public TraceEntry {
            inputs = Absent.orEmpty(inputs);
            parameters = Absent.orEmpty(parameters);
        }
    }

    /** A policy value the decision read; one laid over by the caller has neither region nor date. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PolicyUsed(
            String key,
            String value,
            @Nullable String region,
            @Nullable LocalDate effectiveFrom,
            @Nullable String document) {}
}
