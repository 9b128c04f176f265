package io.yimen.application.web;

import io.yimen.application.ActOnCase;
import io.yimen.application.BatchResult.Wanted;
import io.yimen.application.CaseAction;
import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.web.ApiProblem;
import io.yimen.web.ApiProblem.FieldError;
import io.yimen.web.JsonBody;
import io.yimen.web.JsonCursor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bodies of the interface, apart from the facts and data that the services read. */
final class ApiBodies {

    private static final int MOST = 200;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{5}[DTLR][0-9]{11}");

    /** A margin family has no case of its own: a Dibao review may end in it. */
    private static final Set<Programme> APPLIED_FOR = EnumSet.complementOf(EnumSet.of(Programme.DIBAO_MARGIN));

    private ApiBodies() {}

    /** An application: its facts, what it is for, and whether it is a draft; {@code errors} of what stands beside the facts. */
    record Create(ObjectNode facts, List<Programme> programmes, boolean draft, List<FieldError> errors) {}

    static Create create(byte[] body) {
        ObjectNode facts = object(body);
        ObjectNode beside = facts.objectNode();
        for (String field : List.of("programmes", "draft")) {
            JsonNode value = facts.remove(field);
            if (value != null) {
                beside.set(field, value);
            }
        }
        try {
            Beside read = JsonCursor.read(beside, ApiBodies::beside);
            return new Create(facts, read.programmes(), read.draft(), List.of());
        } catch (ApiProblem problem) {
            return new Create(facts, List.of(), false, problem.errors());
        }
    }

    static ActOnCase action(byte[] body) {
        ObjectNode tree = object(body);
        JsonNode data = tree.has("data") ? tree.remove("data") : tree.objectNode();
        return JsonCursor.read(tree, json -> {
            json.require("action", "version");
            if (!data.isObject()) {
                json.reject("/data", data.isNull() ? "web.json.null" : "web.json.object");
            }
            return new ActOnCase(
                    json.choice("action", CaseAction.class).orElse(CaseAction.ACCEPT),
                    json.whole("version", 0, Integer.MAX_VALUE).orElse(0L).intValue(),
                    data instanceof ObjectNode object ? object : tree.objectNode());
        });
    }

    static List<Wanted> batch(byte[] body) {
        return JsonCursor.read(object(body), json -> {
            json.require("items");
            return json.list("items", 1, MOST, ApiBodies::wanted);
        });
    }

    /** An empty body is an empty object. */
    static void nothing(byte[] body) {
        if (body.length > 0) {
            JsonCursor.read(JsonBody.parse(body), Function.identity());
        }
    }

    private static Wanted wanted(JsonCursor json) {
        json.require("caseNumber", "version");
        return new Wanted(
                new CaseNumber(json.text("caseNumber", NUMBER, "application.facts.caseNumber")
                        .orElse("110101D20000000001")),
                json.whole("version", 0, Integer.MAX_VALUE).orElse(0L).intValue());
    }

    private record Beside(List<Programme> programmes, boolean draft) {}

    private static Beside beside(JsonCursor json) {
        json.require("programmes");
        List<String> named = json.texts("programmes", 1, APPLIED_FOR.size(), 40);
        List<Programme> programmes = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            String name = named.get(i);
            Optional<Programme> programme = APPLIED_FOR.stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst();
            if (programme.isEmpty()) {
                json.reject("/programmes/" + i, "application.facts.notOffered");
            } else if (programmes.contains(programme.get())) {
                json.reject("/programmes/" + i, "application.facts.twice");
            } else {
                programmes.add(programme.get());
            }
        }
        return new Beside(programmes, json.flag("draft", false));
    }

    private static ObjectNode object(byte[] body) {
        if (JsonBody.parse(body) instanceof ObjectNode object) {
            return object;
        }
        throw ApiProblem.badRequest("", "web.json.object");
    }
}
