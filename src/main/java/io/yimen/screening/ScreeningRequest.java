package io.yimen.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yimen.common.Residence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of one household on one day, exactly as {@code screening.yaml} writes them; what the pages collect ends here too. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScreeningRequest(
        @Nullable String id,
        LocalDate asOf,
        String county,
        Residence residence,
        List<MemberFacts> members,
        List<IncomeFacts> incomes,
        List<ExpenseFacts> expenses,
        @Nullable AssetFacts assets,
        List<ObligorFacts> obligors,
        @Nullable IncidentFacts incident,
        Map<String, String> overrides) {

    public ScreeningRequest {
        members = List.copyOf(members);
        incomes = Absent.orEmpty(incomes);
        expenses = Absent.orEmpty(expenses);
        obligors = Absent.orEmpty(obligors);
        overrides = Absent.orEmpty(overrides);
    }

    /** A household of these members, with nothing else known. */
    public static ScreeningRequest of(LocalDate asOf, String county, Residence residence, List<MemberFacts> members) {
        return new ScreeningRequest(
                null, asOf, county, residence, members, List.of(), List.of(), null, List.of(), null, Map.of());
    }

    public ScreeningRequest withIncomes(List<IncomeFacts> changed) {
        return new ScreeningRequest(
                id, asOf, county, residence, members, changed, expenses, assets, obligors, incident, overrides);
    }

    public ScreeningRequest withExpenses(List<ExpenseFacts> changed) {
        return new ScreeningRequest(
                id, asOf, county, residence, members, incomes, changed, assets, obligors, incident, overrides);
    }

    public ScreeningRequest withAssets(@Nullable AssetFacts changed) {
        return new ScreeningRequest(
                id, asOf, county, residence, members, incomes, expenses, changed, obligors, incident, overrides);
    }

    public ScreeningRequest withObligors(List<ObligorFacts> changed) {
        return new ScreeningRequest(
                id, asOf, county, residence, members, incomes, expenses, assets, changed, incident, overrides);
    }

    public ScreeningRequest withMembers(List<MemberFacts> changed) {
        return new ScreeningRequest(
                id, asOf, county, residence, changed, incomes, expenses, assets, obligors, incident, overrides);
    }

    public ScreeningRequest withIncident(@Nullable IncidentFacts changed) {
        return new ScreeningRequest(
                id, asOf, county, residence, members, incomes, expenses, assets, obligors, changed, overrides);
    }
}
