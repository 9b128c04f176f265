package io.yimen.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A household worked out by hand: what is asked, and what the answer must say. */
interface LawCase {

    /** The file, and the name within it where it holds several. */
    String name();

    JsonNode request();

    /** What an answer says otherwise than it must; empty when it is right. */
    List<String> faults(JsonNode answer);

    static List<LawCase> readAll() throws IOException {
        List<LawCase> cases = new ArrayList<>(WorkedCase.readAll());
        cases.addAll(SharedCase.readAll());
        return cases;
    }

    default Map<String, String> inForce() {
        return FactsJson.values(request());
    }

    default Facts facts() {
        return FactsJson.facts(request());
    }

    default List<String> faults() {
        return faults(decide(inForce()));
    }

    /** The answer by these values, with what the trace says under {@code trace}: {@code RULE.input} and {@code RULE}. */
    default JsonNode decide(Map<String, String> values) {
        Decision decision = Engine.decide(facts(), Parameters.of(values), true);
        Map<String, Object> json = DecisionJson.of(decision);
        Map<String, String> trace = new TreeMap<>();
        for (ProgrammeDecision entry : decision.programmes()) {
            for (TraceLine line : entry.trace()) {
                trace.put(line.rule(), line.value());
                line.inputs().forEach((input, value) -> trace.put(line.rule() + "." + input, value));
            }
        }
        json.put("trace", trace);
        return JsonMapper.shared().valueToTree(json);
    }
}
