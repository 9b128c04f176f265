package io.yimen.screening;

import io.yimen.policy.InvalidPolicyValue;
import io.yimen.policy.PolicyCatalogue;
import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the body of a screening: the household's facts, its day and county, and policy values laid over those in force. */
@Component
class ScreeningReader {

    private final PolicyCatalogue catalogue;

    ScreeningReader(PolicyCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws io.yimen.web.ApiProblem 400 with every offending field */
    ScreeningRequest read(JsonNode body) {
        return JsonCursor.read(body, this::request);
    }

    private ScreeningRequest request(JsonCursor json) {
        json.require("asOf", "county");
        String id = json.text("id", 64).orElse(null);
        LocalDate asOf = json.date("asOf").orElse(LocalDate.MAX);
        String county =
                json.text("county", FactsReader.COUNTY, "screening.json.county").orElse("");
        ScreeningRequest facts = FactsReader.household(json, asOf, county, member -> FactsReader.member(member, asOf));
        return new ScreeningRequest(
                id,
                asOf,
                county,
                facts.residence(),
                facts.members(),
                facts.incomes(),
                facts.expenses(),
                facts.assets(),
                facts.obligors(),
                facts.incident(),
                overrides(json));
    }

    private Map<String, String> overrides(JsonCursor json) {
        Map<String, String> overrides = json.textMap("overrides");
        overrides.forEach((key, value) -> check(json, key, value));
        return overrides;
    }

    private void check(JsonCursor json, String key, String value) {
        try {
            catalogue.check(key, value);
        } catch (InvalidPolicyValue e) {
            json.reject(
                    "/overrides/" + JsonCursor.escape(key),
                    "screening.fault." + e.fault().name());
        }
    }
}
