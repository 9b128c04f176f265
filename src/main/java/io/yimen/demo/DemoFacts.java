package io.yimen.demo;

import io.yimen.common.NationalId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a family says as the window sends it. */
@Component
class DemoFacts {

    private final JsonMapper json;

    DemoFacts(JsonMapper json) {
        this.json = json;
    }

    ObjectNode of(DemoCase one) {
        ObjectNode facts = json.createObjectNode();
        DemoFamily family = one.family();
        facts.put("township", one.township().code().value());
        facts.put("channel", "WINDOW");
        facts.put("residence", family.residence().name());
        facts.put("reason", one.reason());
        facts.set("members", members(one));
        facts.set("incomes", json.valueToTree(family.incomes()));
        facts.set("expenses", json.valueToTree(family.expenses()));
        facts.set("obligors", json.valueToTree(family.obligors()));
        facts.set("staffRelative", staffRelative(one));
        // a draft waits for what the family still brings
        if (one.goal() != Goal.DRAFT) {
            facts.set("assets", json.valueToTree(family.assets()));
            facts.set("consents", consents(one));
        }
        if (!one.goal().draft()) {
            facts.set("payee", payee(one));
        }
        return facts;
    }

    ObjectNode data(Map<String, Object> data) {
        return json.valueToTree(data);
    }

    private ArrayNode members(DemoCase one) {
        ArrayNode members = json.createArrayNode();
        for (DemoMember member : one.family().members()) {
            ObjectNode node = json.valueToTree(member.facts());
            node.put("name", member.name());
            node.put("idNumber", member.id().value());
            node.put("phone", member.phone());
            node.put("hukouTownship", one.township().code().value());
            node.put("habitualTownship", one.township().code().value());
            members.add(node);
        }
        return members;
    }

    private ObjectNode staffRelative(DemoCase one) {
        boolean is = one.goal() == Goal.AWARD_AFTER_COUNTY_VISIT;
        return json.valueToTree(is ? Map.of("is", true, "who", "何志平", "relation", "堂兄") : Map.of("is", false));
    }

    private ArrayNode consents(DemoCase one) {
        List<Map<String, String>> consents = one.family().members().stream()
                .filter(member -> member.age(one.opened()) >= 18)
                .map(member -> Map.of(
                        "member", member.facts().ref(), "signedOn", one.opened().toString(), "method", "PAPER"))
                .toList();
        return json.valueToTree(consents);
    }

    private ObjectNode payee(DemoCase one) {
        DemoMember head = one.family().head();
        return json.valueToTree(Map.of("holder", head.name(), "bank", one.bank(), "account", account(head.id())));
    }

    // no bank's cards begin with 620000; the last digit is Luhn's
    private static String account(NationalId id) {
        String digits = "620000" + id.value().substring(6, 14) + id.value().substring(14, 16) + "00";
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
